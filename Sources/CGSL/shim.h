// The GSL headers that do not pull in gsl_cblas.h: its enumerations clash with OpenBLAS's cblas.h
// in the Swift importer. What else is needed from gsl_randist.h is declared by hand.
#ifndef SCOREBOUND_CGSL_SHIM_H
#define SCOREBOUND_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_interp.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_bessel.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>

double gsl_ran_gaussian(const gsl_rng *r, double sigma);
double gsl_ran_gamma(const gsl_rng *r, double a, double b);

// GSL's types of generators are global variables, which Swift cannot know to be constant.
static inline const gsl_qrng_type *sb_qrng_sobol(void) { return gsl_qrng_sobol; }

#endif
