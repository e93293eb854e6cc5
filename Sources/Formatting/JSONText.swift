public import Foundation

/// JSON as every command and file of the program has it: sorted keys, and null for what is not a number.
public enum JSONText {
  /// What stands for an infinite number or NaN until the text is made: no text of a study holds it.
  private static let absent = "\u{F8FF}" + UUID().uuidString

  /// The text of a value.
  ///
  /// JSON has neither infinite numbers nor NaN: they are null.
  ///
  /// - Parameters:
  ///   - value: What is encoded.
  ///   - keys: How names of properties become keys.
  /// - Returns: The text, without a line end at its end.
  /// - Throws: What the value's own encoding throws.
  public static func text(
    of value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = keys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: absent, negativeInfinity: absent, nan: absent)
    return String(decoding: try encoder.encode(value), as: UTF8.self)
      .replacing("\"\(absent)\"", with: "null")
  }
}
