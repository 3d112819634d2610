using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1003 of one code.
internal static class CodeTextCheck
{
    public static Diagnostic? Find(MappedText text, string field) => CodeText.WhyNot(text.Text) is { } why
        ? MappedDiagnostic.Create(Rule.CodeNotTrimmed.Descriptor, text, 0, text.Text.Length, field, Excerpt.Cut(text.Text), why, CodeText.Clean(text.Text))
        : null;
}
