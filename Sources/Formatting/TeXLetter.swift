/// Letters and signs beyond ASCII in LaTeX, for every engine and the fonts that come with it.
package enum TeXLetter {
  /// The letter in LaTeX; nil for one that stays as it is.
  ///
  /// Greek letters and signs are formulas, and what pdfTeX has not set up is given with its number next to it.
  package static func text(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII || staying.contains(scalar) { return nil }
    if let formula = formulas[scalar] { return "\\ensuremath{\(formula)}" }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return "\\reportletter{\(scalar)}{{[}U+\(digits){]}}"
  }

  /// Latin letters with their accents, and the dashes, quotes and blanks that the usual encoding of fonts has.
  private static let staying = Set(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĆćĈĉĊċČčĎďĒēĔĕĖėĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭİıĴĵĶķĹĺĻļĽľŁł"
      .unicodeScalars
  )
  .union(
    "ŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŴŵŶŷŸŹźŻżŽž¡¿£§©¶†‡•…–—‘’“”\u{A0}".unicodeScalars)

  private static let formulas: [Unicode.Scalar: String] = [
    "α": #"\alpha"#, "β": #"\beta"#, "γ": #"\gamma"#, "δ": #"\delta"#, "ε": #"\varepsilon"#,
    "ζ": #"\zeta"#, "η": #"\eta"#, "θ": #"\theta"#, "ι": #"\iota"#, "κ": #"\kappa"#,
    "λ": #"\lambda"#, "μ": #"\mu"#, "ν": #"\nu"#, "ξ": #"\xi"#, "ο": #"o"#, "π": #"\pi"#,
    "ρ": #"\rho"#, "ς": #"\varsigma"#, "σ": #"\sigma"#, "τ": #"\tau"#, "υ": #"\upsilon"#,
    "φ": #"\varphi"#, "χ": #"\chi"#, "ψ": #"\psi"#, "ω": #"\omega"#, "Α": #"\mathrm{A}"#,
    "Β": #"\mathrm{B}"#, "Γ": #"\Gamma"#, "Δ": #"\Delta"#, "Ε": #"\mathrm{E}"#,
    "Ζ": #"\mathrm{Z}"#, "Η": #"\mathrm{H}"#, "Θ": #"\Theta"#, "Ι": #"\mathrm{I}"#,
    "Κ": #"\mathrm{K}"#, "Λ": #"\Lambda"#, "Μ": #"\mathrm{M}"#, "Ν": #"\mathrm{N}"#, "Ξ": #"\Xi"#,
    "Ο": #"\mathrm{O}"#, "Π": #"\Pi"#, "Ρ": #"\mathrm{P}"#, "Σ": #"\Sigma"#, "Τ": #"\mathrm{T}"#,
    "Υ": #"\Upsilon"#, "Φ": #"\Phi"#, "Χ": #"\mathrm{X}"#, "Ψ": #"\Psi"#, "Ω": #"\Omega"#,
    "ϑ": #"\vartheta"#, "ϕ": #"\phi"#, "ϖ": #"\varpi"#, "ϱ": #"\varrho"#, "ϵ": #"\epsilon"#,
    "≥": #"\ge"#, "≤": #"\le"#, "≠": #"\ne"#, "≈": #"\approx"#, "≡": #"\equiv"#, "∼": #"\sim"#,
    "≃": #"\simeq"#, "≪": #"\ll"#, "≫": #"\gg"#, "∝": #"\propto"#, "→": #"\to"#,
    "←": #"\leftarrow"#, "↔": #"\leftrightarrow"#, "⇒": #"\Rightarrow"#, "⇐": #"\Leftarrow"#,
    "⇔": #"\Leftrightarrow"#, "↦": #"\mapsto"#, "↑": #"\uparrow"#, "↓": #"\downarrow"#,
    "±": #"\pm"#, "∓": #"\mp"#, "×": #"\times"#, "÷": #"\div"#, "·": #"\cdot"#, "∘": #"\circ"#,
    "−": #"-"#, "∞": #"\infty"#, "∂": #"\partial"#, "∇": #"\nabla"#, "√": #"\surd"#,
    "∫": #"\int"#, "∑": #"\sum"#, "∏": #"\prod"#, "∈": #"\in"#, "∉": #"\notin"#, "⊂": #"\subset"#,
    "⊆": #"\subseteq"#, "∪": #"\cup"#, "∩": #"\cap"#, "∅": #"\emptyset"#, "∀": #"\forall"#,
    "∃": #"\exists"#, "¬": #"\neg"#, "∧": #"\wedge"#, "∨": #"\vee"#, "⊕": #"\oplus"#,
    "⊗": #"\otimes"#, "⊥": #"\perp"#, "∥": #"\parallel"#, "⟨": #"\langle"#, "⟩": #"\rangle"#,
    "‖": #"\Vert"#, "ℓ": #"\ell"#, "′": #"{}'"#, "°": #"{}^\circ"#, "ℝ": #"\mathbf{R}"#,
    "ℕ": #"\mathbf{N}"#, "ℤ": #"\mathbf{Z}"#, "ℚ": #"\mathbf{Q}"#, "ℂ": #"\mathbf{C}"#,
    "𝔼": #"\mathbf{E}"#, "ℙ": #"\mathbf{P}"#, "⁰": #"{}^0"#, "₀": #"{}_0"#, "¹": #"{}^1"#,
    "₁": #"{}_1"#, "²": #"{}^2"#, "₂": #"{}_2"#, "³": #"{}^3"#, "₃": #"{}_3"#, "⁴": #"{}^4"#,
    "₄": #"{}_4"#, "⁵": #"{}^5"#, "₅": #"{}_5"#, "⁶": #"{}^6"#, "₆": #"{}_6"#, "⁷": #"{}^7"#,
    "₇": #"{}_7"#, "⁸": #"{}^8"#, "₈": #"{}_8"#, "⁹": #"{}^9"#, "₉": #"{}_9"#, "⁻": #"{}^-"#,
    "⁺": #"{}^+"#, "ⁿ": #"{}^n"#, "ₙ": #"{}_n"#, "₊": #"{}_+"#, "₋": #"{}_-"#, "µ": #"\mu"#,
  ]
}
