using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes.Migration;

// MBOT6001: declares the contract of an untyped call and makes the call with it.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class UntypedCallFix() : TextFix(Rule.UntypedCall.Id)
{
    // One contract may serve several calls, so that they cannot be fixed beside each other.
    public override FixAllProvider GetFixAllProvider() => new SequentialFixAll(TypedCall.TryWrite);

    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) => TypedCall.TryWrite(source) is { } fix ? [fix] : [];
}
