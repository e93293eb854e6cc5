"""Expected values of RateFitGoldenTests, by matrices and 50-digit arithmetic.

Run: python3 rate_fit.py   (needs mpmath; no statistics package)
"""
from mpmath import mp, mpf, matrix, log, sqrt, betainc, findroot, diag, eye

mp.dps = 30
SIZES = [64, 128, 256, 512, 1024]
RISKS = [
    ["0.41", "0.32", "0.55", "0.38"],
    ["0.29", "0.21", "0.25", "0.33"],
    ["0.17", "0.12", "0.22", "0.15"],
    ["0.105", "0.13", "0.09", "0.14"],
    ["0.111", "0.082", "0.124", "0.095"],
]


def t_cdf(t, df):
    tail = betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return 1 - tail if t > 0 else tail


def t_quantile(p, df):
    return findroot(lambda t: t_cdf(t, df) - p, (mpf(1), mpf(3)))


def f_upper(f, a, b):
    return betainc(b / 2, a / 2, 0, b / (b + a * f), regularized=True)


def main():
    k = len(SIZES)
    x = [log(mpf(n)) for n in SIZES]
    means, variances, log_means, log_variances = [], [], [], []
    for row in RISKS:
        values = [mpf(v) for v in row]
        trials = len(values)
        mean = sum(values) / trials
        variance = sum((v - mean) ** 2 for v in values) / (trials - 1)
        means.append(mean)
        variances.append(variance / trials / mean**2)
        logs = [log(v) for v in values]
        centre = sum(logs) / trials
        log_means.append(centre)
        log_variances.append(sum((v - centre) ** 2 for v in logs) / (trials - 1) / trials)

    X = matrix([[1, xi] for xi in x])
    inverse = (X.T * X) ** -1
    hat = X * inverse * X.T
    y = matrix([log(m) for m in means])
    beta = inverse * X.T * y
    e = y - X * beta

    def sandwich(middle):
        return sqrt((inverse * X.T * diag(middle) * X * inverse)[1, 1])

    errors = {
        "hc3": sandwich([(e[i] / (1 - hat[i, i])) ** 2 for i in range(k)]),
        "hc1": sandwich([mpf(k) / (k - 2) * e[i] ** 2 for i in range(k)]),
        "ols": sandwich([(e.T * e)[0] / (k - 2)] * k),
        "within": sandwich(variances),
    }
    print("exponent", -beta[1])
    print("log constant", beta[0])
    for name, value in errors.items():
        print(name, value)
    half = t_quantile(mpf("0.975"), mpf(k - 2)) * errors["hc3"]
    print("ci95", -beta[1] - half, -beta[1] + half)
    half = t_quantile(mpf("0.95"), mpf(k - 2)) * errors["hc3"]
    print("ci90", -beta[1] - half, -beta[1] + half)
    print("p(exponent >= 0.75)", t_cdf((-beta[1] - mpf("0.75")) / errors["hc3"], mpf(k - 2)))

    # The quadratic term from the three-column design, its variance through the pseudo-inverse.
    centre = sum(x) / k
    Q = matrix([[1, xi - centre, (xi - centre) ** 2] for xi in x])
    pseudo = (Q.T * Q) ** -1 * Q.T
    coefficient = (pseudo * y)[2]
    terms = [pseudo[2, i] ** 2 * variances[i] for i in range(k)]
    df = sum(terms) ** 2 / sum(t**2 / (len(r) - 1) for t, r in zip(terms, RISKS))
    t = coefficient / sqrt(sum(terms))
    print("quadratic", coefficient, "se", sqrt(sum(terms)), "df", df)
    print("curvature p", 2 * t_cdf(-abs(t), df))

    # Residuals of the parabola, for one trial an n (the means taken as single trials).
    rest = y - Q * (pseudo * y)
    se = sqrt((rest.T * rest)[0] / (k - 3) * ((Q.T * Q) ** -1)[2, 2])
    print("residual curvature p", 2 * t_cdf(-abs(coefficient / se), mpf(k - 3)))

    M = eye(k) - hat
    S = M * diag(variances)
    trace = sum(S[i, i] for i in range(k))
    square = S * S
    first = trace**2 / sum(square[i, i] for i in range(k))
    second = trace**2 / sum(S[i, i] ** 2 / (len(RISKS[i]) - 1) for i in range(k))
    print("lack of fit p", f_upper((e.T * e)[0] / trace, first, second))

    corrected = matrix([y[i] + variances[i] / 2 for i in range(k)])
    print("corrected exponent", -(inverse * X.T * corrected)[1])
    print("mean-log exponent", -(inverse * X.T * matrix(log_means))[1])
    inner = (inverse * X.T * diag(log_variances) * X * inverse)[1, 1]
    print("mean-log within", sqrt(inner))
    slope = (y[0] - y[1]) / log(mpf(2))
    print("first local slope", slope, "se", sqrt(variances[0] + variances[1]) / log(mpf(2)))


mp.pretty = True
main()
