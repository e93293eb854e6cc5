/// Descent of a network of finite width, whose states the path keeps (``FittedPath/networks``).
public protocol NetworkDescent: KernelDescent {}

extension NetworkDescent {
  public var kernelLimit: TangentKernelEstimator {
    TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: learningRate, steps: steps)
  }
}

extension Estimator {
  /// The estimator as descent of a network; nil for another.
  public var networkDescent: (any NetworkDescent)? { self as? any NetworkDescent }
}
