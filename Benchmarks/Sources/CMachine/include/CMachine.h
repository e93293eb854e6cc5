// What one core of this machine can do at best: the scale on which kernels are judged.
#ifndef SCOREBOUND_MACHINE_H
#define SCOREBOUND_MACHINE_H

/// 1e9 floating-point operations a second of independent multiply-adds on the widest vectors.
double sb_peak_double(void);
double sb_peak_single(void);

/// The processor time that this thread has used.
double sb_thread_seconds(void);

/// 1e9 bytes a second of a[i] = b[i] + s c[i] over arrays far larger than any cache.
double sb_bandwidth(void);

#endif
