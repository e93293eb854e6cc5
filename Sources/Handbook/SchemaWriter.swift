internal import Documents

/// Writes the JSON Schema of study files from what their readers take.
///
/// Draft 7, which every language server for YAML knows. It says nothing of what readers find by comparing values, such as
/// claims that name an estimator that the study does not have.
public struct SchemaWriter {
  private let reference: StudyReference

  /// Writes the schema of what a reference has.
  public init(_ reference: StudyReference) { self.reference = reference }

  /// The schema.
  public var schema: JSONValue {
    let parts = reference.definitions.filter { !["study", "calibration"].contains($0.name) }
    let isCalibration = JSONValue.object(["required": .list([.text("calibration")])])
    return .object([
      "$schema": .text("http://json-schema.org/draft-07/schema#"),
      "title": .text("A study of ScoreBound"),
      "type": .text("object"),
      "if": isCalibration,
      "then": link("calibration"),
      "else": link("study"),
      "definitions": .object(
        (["study", "calibration"].compactMap(reference.definition) + parts).map {
          JSONMember(key: $0.name, value: body(of: $0))
        }),
    ])
  }

  private func link(_ name: String) -> JSONValue {
    .object(["$ref": .text("#/definitions/\(name)")])
  }

  private func body(of definition: Definition) -> JSONValue {
    let own = value(definition.shape, definition, kind: nil, path: [])
    guard case .object(let members) = own else { return own }
    return .object([JSONMember(key: "description", value: .text(definition.summary))] + members)
  }

  /// The schema of a place.
  private func value(
    _ shape: Shape, _ definition: Definition, kind: String?, path: [String]
  ) -> JSONValue {
    var choices = SchemaValues(shape).choices
    if let name = shape.definition { choices.append(link(name)) }
    if let named = shape.named {
      choices.append(names(named, shape, definition, kind: kind, path: path))
    } else if shape.definition == nil,
      let mapping = mapping(shape, definition, kind: kind, path: path)
    {
      choices.append(mapping)
    }
    if let item = shape.item {
      let least = shape.counts?.lowerBound ?? (shape.takesEmptyList ? 0 : 1)
      var members = KeyValuePairs<String, JSONValue>(
        dictionaryLiteral: ("type", .text("array")),
        ("items", value(item, definition, kind: kind, path: path)),
        ("minItems", .number("\(least)"))
      ).map { JSONMember(key: $0.key, value: $0.value) }
      if let most = shape.counts?.upperBound, most < .max {
        members.append(JSONMember(key: "maxItems", value: .number("\(most)")))
      }
      choices.append(.object(members))
    }
    if shape.takesNothing { choices.append(.object(["type": .text("null")])) }
    if choices.count == 1 { return choices[0] }
    return choices.isEmpty ? .object([]) : .object(["anyOf": .list(choices)])
  }

  /// A mapping whose keys are names, next to some settings.
  private func names(
    _ named: Shape, _ shape: Shape, _ definition: Definition, kind: String?, path: [String]
  ) -> JSONValue {
    var members = [JSONMember(key: "type", value: .text("object"))]
    let settings = shape.settings?.keys ?? []
    if !settings.isEmpty {
      members.append(
        JSONMember(
          key: "properties",
          value: .object(settings.map { member($0, definition, kind: kind, path: path) })))
    }
    if shape.hasWholeNumberNames {
      members.append(
        JSONMember(
          key: "propertyNames", value: .object(["pattern": .text("^\\+?[0-9.]+([eE]\\+?[0-9]+)?$")])
        ))
    }
    members.append(
      JSONMember(
        key: "additionalProperties",
        value: value(named, definition, kind: kind, path: path)))
    // Names are asked for, so that settings alone are not enough.
    if shape.settings != nil {
      members.append(JSONMember(key: "minProperties", value: .number("1")))
      for key in settings {
        let more = JSONValue.object(["minProperties": .number("\(settings.count + 1)")])
        members.append(
          JSONMember(key: "dependencies", value: .object([JSONMember(key: key.name, value: more)])))
      }
    }
    return .object(members)
  }

  /// A mapping of fixed keys, which may depend on the word under `kind`.
  private func mapping(
    _ shape: Shape, _ definition: Definition, kind: String?, path: [String]
  ) -> JSONValue? {
    let branches = shape.branches
    guard !branches.isEmpty else {
      return shape.plain.map { keys($0, definition, kind: kind, path: path) }
    }
    let words = branches.compactMap(\.kind)
    var choice = [
      JSONMember(key: "enum", value: .list(words.map(JSONValue.text))),
      JSONMember(
        key: "description",
        value: .text(definition.meaning(kind: kind, path: path + ["kind"])?.text ?? "")),
    ]
    // Editors show these next to the words that they propose.
    let entries = EntryCatalogue.allCases.first { $0.definition == definition.name }?.entries ?? []
    if path.isEmpty, entries.map(\.name) == words {
      choice.append(
        JSONMember(
          key: "enumDescriptions", value: .list(entries.map { JSONValue.text($0.summary) })))
    }
    return .object([
      "type": .text("object"),
      "required": .list([.text("kind")]),
      "properties": .object(["kind": .object(choice)]),
      "allOf": .list(
        branches.map { branch in
          let word = JSONValue.object(["const": .text(branch.kind ?? "")])
          return .object([
            "if": .object([
              "properties": .object(["kind": word]), "required": .list([.text("kind")]),
            ]),
            "then": keys(
              branch, definition, kind: path.isEmpty ? branch.kind : kind, path: path),
          ])
        }),
    ])
  }

  private func keys(
    _ mapping: MappingShape, _ definition: Definition, kind: String?, path: [String]
  ) -> JSONValue {
    var members = [
      JSONMember(key: "type", value: .text("object")),
      JSONMember(
        key: "properties",
        value: .object(mapping.keys.map { member($0, definition, kind: kind, path: path) })),
      JSONMember(key: "additionalProperties", value: .boolean(false)),
    ]
    let required = mapping.required
    if !required.isEmpty {
      members.append(JSONMember(key: "required", value: .list(required.map(JSONValue.text))))
    }
    if mapping.hasOneKey {
      members.append(JSONMember(key: "minProperties", value: .number("1")))
      members.append(JSONMember(key: "maxProperties", value: .number("1")))
    }
    let rules = mapping.requirements
    if !rules.isEmpty { members.append(JSONMember(key: "allOf", value: .list(rules))) }
    return .object(members)
  }

  private func member(
    _ key: KeyShape, _ definition: Definition, kind: String?, path: [String]
  ) -> JSONMember {
    let inner = path + [key.name]
    let own = value(key.shape, definition, kind: kind, path: inner)
    let meaning = definition.meaning(kind: kind, path: inner)
    var text = meaning?.text ?? ""
    let fallback = meaning?.fallback ?? key.fallback
    if let fallback, !fallback.isEmpty { text += " (default: \(fallback))" }
    var members: [JSONMember] = []
    if !text.isEmpty { members.append(JSONMember(key: "description", value: .text(text))) }
    // Next to a reference draft 7 ignores everything.
    if case .object(let parts) = own {
      if own["$ref"] != nil {
        members.append(JSONMember(key: "allOf", value: .list([own])))
      } else {
        members += parts
      }
    }
    return JSONMember(key: key.name, value: .object(members))
  }
}
