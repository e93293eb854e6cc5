// The few prototypes of OpenBLAS that are called, written by hand: its own cblas.h clashes with
// GSL's in the Swift importer, and Debian's build carries LAPACK without LAPACKE's header.
#ifndef SCOREBOUND_COPENBLAS_SHIM_H
#define SCOREBOUND_COPENBLAS_SHIM_H

enum { sb_row_major = 101, sb_no_transpose = 111, sb_transpose = 112 };
enum { sb_lower = 122 };

void cblas_dgemm(int order, int transA, int transB, int m, int n, int k, double alpha,
                 const double *a, int lda, const double *b, int ldb, double beta, double *c,
                 int ldc);
void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha,
                 const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc);
void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a,
                 int lda, double beta, double *c, int ldc);

void dsyevd_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda,
             double *w, double *work, const int *lwork, int *iwork, const int *liwork, int *info);

void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info);
void dpotrs_(const char *uplo, const int *n, const int *nrhs, const double *a, const int *lda,
             double *b, const int *ldb, int *info);

void openblas_set_num_threads(int threads);
char *openblas_get_corename(void);

#endif
