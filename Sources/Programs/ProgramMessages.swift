internal import Foundation

// The messages of protocol 1, one JSON object a line.

struct HelloMessage: Encodable {
  let `do` = "hello"
  let `protocol` = 1
  let estimator: String
  let parameters: [String: ProgramValue]
  let scratch: String
}

struct FitMessage: Encodable {
  let `do` = "fit"
  let id: Int
  let trial: Int
  let n: Int
  let copies: Int
  let d: Int
  let seed: String
  let parameters: [String: ProgramValue]
  let x: String
  let t: String
  let alpha: String
  let h: String
  let labels: String
  let sample: String
  let records: [Int]?
}

struct PredictMessage: Encodable {
  let `do` = "predict"
  let id: Int
  let records: [Int]
  let x: String
  let t: String
  let alpha: String
  let h: String
  let out: String
  /// The file for the weights of the labels, of a program that is linear in them.
  let smoother: String?
}

struct ForgetMessage: Encodable {
  let `do` = "forget"
  let id: Int
}

struct ByeMessage: Encodable {
  let `do` = "bye"
}

/// What a program answers to `hello`.
struct HelloAnswer: Decodable {
  let `protocol`: Int
}

/// What a program answers to `fit` and `predict`.
struct ProgramAnswer: Decodable {
  let id: Int
  let ok: Bool
  let error: String?
  let records: [Double]?
}

/// A message as one line.
func line(of message: some Encodable) -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  // Strings, numbers that are finite, and lists of them always encode.
  return (try? encoder.encode(message)) ?? Data("{}".utf8)
}
