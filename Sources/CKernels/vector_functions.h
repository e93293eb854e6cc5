// Exponential and logarithm of eight doubles at a time.
#ifndef SCOREBOUND_VECTOR_FUNCTIONS_H
#define SCOREBOUND_VECTOR_FUNCTIONS_H

#include "vectors.h"

enum { lanes = 8 };

typedef double vector __attribute__((ext_vector_type(8)));
typedef long bits __attribute__((ext_vector_type(8)));

// eʳ on |r| ≤ ½ log 2: interpolation at the 12 Chebyshev nodes in 50 digits (mpmath), then in powers
// of r, rounded to doubles; relative error 1.6e-17.
static const double exp_coefficients[12] = {
    0x1p+0,
    0x1p+0,
    0x1.0000000000011p-1,
    0x1.555555555555ap-3,
    0x1.555555554f0bap-5,
    0x1.111111110f21ep-7,
    0x1.6c16c1880029fp-10,
    0x1.a01a01b1461c5p-13,
    0x1.a01991a10d9aep-16,
    0x1.71ddf56d8deb5p-19,
    0x1.28b4101c77212p-22,
    0x1.af632a0f7e2cep-26,
};

// The exponential, correct to a few units in the last place, of numbers that are at most small;
// below −708 it stays at e⁻⁷⁰⁸.
SB_INLINE void exponential(vector *x) {
#pragma clang fp contract(fast)
  const vector bounded =
      __builtin_elementwise_min(__builtin_elementwise_max(*x, (vector)(-708.0)), (vector)(700.0));
  // Adding 1.5·2⁵² rounds to a whole number and leaves it in the low bits.
  const vector shifted = bounded * 0x1.71547652b82fep+0 + 0x1.8p52;
  const vector whole = shifted - 0x1.8p52;
  // log 2 in two parts, of which the first times a whole number is exact.
  const vector r = (bounded - whole * 0x1.62e42feep-1) - whole * 0x1.a39ef35793c76p-33;
  vector series = exp_coefficients[11];
#pragma unroll
  for (int i = 10; i >= 0; i--) series = series * r + exp_coefficients[i];
  *x = (vector)((bits)series + ((bits)shifted << 52));
}

// (artanh s)/s on 0 ≤ s² ≤ (√2 − 1)²/(√2 + 1)²: interpolation at the 8 Chebyshev nodes in 60 digits
// (mpmath), then in powers of s², rounded to doubles; error 3.0e-18.
static const double artanh_coefficients[8] = {
    0x1.0000000000000p+0, 0x1.55555555555aep-2, 0x1.999999997aeaap-3, 0x1.2492494513f76p-3,
    0x1.c71c50004ffddp-4, 0x1.7466994f20a7cp-4, 0x1.3999bf614de60p-4, 0x1.2f4d88c4fad06p-4,
};

// The logarithm, correct to a few units in the last place, of positive normal numbers: x = m 2ᵉ with m
// in [√½, √2), and log m = 2 artanh (m − 1)/(m + 1).
SB_INLINE void logarithm(vector *x) {
#pragma clang fp contract(fast)
  // The exponent by which m comes out at or above √½, whose bits these are.
  const bits shifted = (bits)*x - 0x3fe6a09e667f3bcd;
  const bits exponent = shifted >> 52;
  const vector m = (vector)((bits)*x - (exponent << 52));
  const vector whole = __builtin_convertvector(exponent, vector);
  const vector s = (m - 1) / (m + 1);
  const vector square = s * s;
  vector series = artanh_coefficients[7];
#pragma unroll
  for (int i = 6; i >= 0; i--) series = series * square + artanh_coefficients[i];
  // log 2 in two parts, of which the first times a whole number is exact.
  *x = whole * 0x1.62e42feep-1 + (2 * s * series + whole * 0x1.a39ef35793c76p-33);
}

#endif
