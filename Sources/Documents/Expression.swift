internal import Foundation

/// Arithmetic in named quantities, such as `ceil(n^1.5)` or `(d+2)/(2*d+3)`.
///
/// Numbers, names, `+ - * / ^`, parentheses and the functions `ceil floor round sqrt log exp min
/// max`. Powers bind tightest and to the right: -2^2 = -4, 2^3^2 = 512, n^-0.5 and n^-(2/3) work.
/// `n^1/2`, which would be n/2, is refused, since n^(1/2) is meant.
/// `ceil`, `floor` and `round` take a number within 1e-12 of a whole one, relatively, for that
/// number, so that ceil(27^(2/3)) is 9 for every last bit of the power.
public struct Expression: Hashable, Sendable, CustomStringConvertible {
  /// One step of the postfix program; a program needs no recursion to run.
  enum Instruction: Hashable, Sendable {
    case push(Double)
    case load(String)
    case negate
    case combine(Operator)
    case call(Function, arguments: Int)
  }

  enum Operator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }

  enum Function: String, Hashable, Sendable, CaseIterable {
    case ceil, floor, round, sqrt, log, exp, min, max
  }

  struct Step: Hashable, Sendable {
    let instruction: Instruction
    /// Where the step is in the source, from 1.
    let column: Int
  }

  /// The source, as it was given.
  public let description: String
  /// The names that need a value.
  public let names: Set<String>

  let program: [Step]

  /// The powers without parentheses that a product continues, such as `n^-1/2`.
  let loosePowers: [LoosePower]

  /// Parses `source`, or says at which column it is wrong and what was expected there.
  public init(parsing source: String) throws(ExpressionError) {
    var parser = ExpressionParser(source)
    program = try parser.parse()
    loosePowers = parser.loosePowers
    description = source
    names = Set(
      program.compactMap { step in
        if case .load(let name) = step.instruction { name } else { nil }
      })
  }

  /// The value for the given quantities; others in `values` do no harm.
  ///
  /// Throws where a name has no value, at a division by zero, and where a step is not finite.
  public func evaluate(_ values: [String: Double]) throws(ExpressionError) -> Double {
    var stack: [Double] = []
    for step in program {
      let result: Double
      switch step.instruction {
      case .push(let number):
        result = number
      case .load(let name):
        guard let value = values[name] else {
          let known = values.keys.sorted()
          let list = known.isEmpty ? "none" : known.joined(separator: ", ")
          let hint = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? "."
          throw fault("unknown name '\(excerpt(name))'\(hint) Known: \(list)", step)
        }
        result = value
      case .negate:
        result = -stack.removeLast()
      case .combine(let operation):
        let right = stack.removeLast()
        let left = stack.removeLast()
        if operation == .divide, right == 0 { throw fault("division by zero", step) }
        result = operation.apply(left, right)
      case .call(let function, let count):
        result = function.apply(Array(stack.suffix(count)))
        stack.removeLast(count)
      }
      guard result.isFinite else {
        throw fault("\(Expression.name(of: step.instruction)) is not a finite number", step)
      }
      stack.append(result)
    }
    return stack.removeLast()
  }

  private func fault(_ message: String, _ step: Step) -> ExpressionError {
    ExpressionError(message: message, column: step.column, source: description)
  }

  private static func name(of instruction: Instruction) -> String {
    switch instruction {
    case .push: "the number"
    case .load(let name): "the value of '\(excerpt(name))'"
    case .negate: "the result of '-'"
    case .combine(let operation): "the result of '\(operation.rawValue)'"
    case .call(let function, _): "the result of \(function.rawValue)"
    }
  }
}

extension Expression.Operator {
  fileprivate func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .power: pow(left, right)
    }
  }
}

extension Expression.Function {
  /// How many arguments the function takes.
  var arity: ClosedRange<Int> { self == .min || self == .max ? 2...16 : 1...1 }

  fileprivate func apply(_ arguments: [Double]) -> Double {
    guard let first = arguments.first else { return .nan }
    switch self {
    case .ceil: return wholeNear(first) ?? first.rounded(.up)
    case .floor: return wholeNear(first) ?? first.rounded(.down)
    case .round: return first.rounded()
    case .sqrt: return first.squareRoot()
    case .log: return Foundation.log(first)
    case .exp: return Foundation.exp(first)
    case .min: return arguments.min() ?? .nan
    case .max: return arguments.max() ?? .nan
    }
  }

  /// The whole number that `value` is up to the rounding of a power.
  private func wholeNear(_ value: Double) -> Double? {
    let whole = value.rounded()
    return abs(value - whole) <= 1e-12 * abs(value) ? whole : nil
  }
}
