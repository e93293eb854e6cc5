public import Statistics

extension RateCaution {
  /// The caution as part of a sentence; `axis` names what the error is a power of.
  public func text(axis: String) -> String {
    switch self {
    case .fewSampleSizes(let count):
      "only \(count) values of \(axis): their scatter says little about the error of a line through them"
    case .leverage(let n, let leverage):
      "\(axis) = \(n.plainText) determines the line almost alone (leverage \(leverage.text))"
    case .oddSampleSize(let n, let ratio, let exponentWithout):
      "\(axis) = \(n.plainText) is an outlier: the error there is \(ratio.text) times that of the line "
        + "through the others, whose exponent is \(exponentWithout.text)"
    }
  }
}
