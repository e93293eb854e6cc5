/// Descent of a network of finite width, whose states the path keeps (``FittedPath/networks``).
public protocol NetworkDescent: KernelDescent, ExactlyStopped {}

extension NetworkDescent {
  public var kernelLimit: TangentKernelEstimator {
    var limit = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: learningRate, steps: steps)
    limit.exactStops = exactStops
    return limit
  }
}

extension Estimator {
  /// The estimator as descent of a network; nil for another.
  public var networkDescent: (any NetworkDescent)? { self as? any NetworkDescent }
}
