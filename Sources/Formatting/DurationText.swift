internal import Foundation

/// Seconds as a person says them: `under 1 s`, `40 s`, `12 min`, `3.5 h`.
public func durationText(_ seconds: Double) -> String {
  switch seconds {
  case ..<1: "under 1 s"
  case ..<120: "\(Int(seconds.rounded(.up))) s"
  case ..<7200: "\(Int((seconds / 60).rounded(.up))) min"
  default: String(format: "%.1f h", seconds / 3600)
  }
}
