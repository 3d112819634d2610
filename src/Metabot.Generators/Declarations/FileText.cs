using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Declarations;

// What a file says to every type in it. Generated is what the compilation's options say of it.
internal sealed record FileText(string Path, ParseOptions Options, GeneratedKind Generated, string OutsideOfTypes);
