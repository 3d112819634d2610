using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// The head of a file that says something to the whole program: global using directives, attributes of the assembly.
internal sealed class GlobalDirectives(SourceFile file, CompilationUnitSyntax unit) : SourcePart(FileMembers.GlobalNamespace)
{
    public static bool AreIn(CompilationUnitSyntax unit) =>
        unit.AttributeLists.Count > 0 || unit.Usings.Any(directive => directive.GlobalKeyword.Text.Length > 0);

    protected override PartText Read()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var text = new ShapedText(unit.SyntaxTree);
        text.Add(0, unit.Members.Count > 0 ? unit.Members[0].FullSpan.Start : unit.EndOfFileToken.FullSpan.Start);
        foreach (var token in unit.DescendantTokens(node => node is not MemberDeclarationSyntax))
        {
            text.AddShape(token);
            MentionedNames.AddTo(names, token);
        }

        return new PartText(file.TextWith(""), 0, text.ToString(), names, []);
    }
}
