/// An estimator that trains by gradient descent which kernel gradient descent is to be compared with: the same steps, the
/// same learning rate, from zero.
public protocol KernelDescent: Estimator {
  /// The learning rate.
  var learningRate: LearningRate { get }
  /// The recorded steps.
  var steps: [Int] { get }
  /// Gradient descent with the kernel of infinite width.
  var kernelLimit: TangentKernelEstimator { get }
}

extension Estimator {
  /// The estimator as descent with a kernel to compare with; nil for another.
  public var kernelDescent: (any KernelDescent)? { self as? any KernelDescent }

  /// The estimator as one that filters a kernel's spectrum; nil for another.
  public var spectral: (any SpectralEstimator)? { self as? any SpectralEstimator }

  /// The estimator as descent in the space of the problem's own kernel; nil for another.
  public var spectralDescent: (any SpectralEstimator & KernelDescent)? {
    (self as? any SpectralEstimator & KernelDescent).flatMap { $0.foreignKernel == nil ? $0 : nil }
  }
}
