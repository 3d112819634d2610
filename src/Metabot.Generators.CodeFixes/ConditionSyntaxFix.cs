using System.Collections.Immutable;
using System.Composition;
using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT3001: writes a proposed repair of the JavaScript into the C# literal.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionSyntaxFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.ConditionSyntax.Id);

    public override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        foreach (var diagnostic in context.FindingsOf(this))
        {
            if (source.MappedText(diagnostic) is not { } text)
            {
                continue;
            }

            foreach (var repair in JavaScriptRepairs.For(text.Text))
            {
                if (await TryApplyAsync(context.Document, source, text, repair).ConfigureAwait(false) is { } repaired)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repair.Title, _ => Task.FromResult(repaired), equivalenceKey: $"{Rule.ConditionSyntax.Id}.{repair.Kind}"),
                        diagnostic);
                }
            }
        }
    }

    // Null when an edit is not inside one literal, or the literal would not say what was meant afterwards.
    private static async Task<Document?> TryApplyAsync(Document document, FixSource source, MappedText text, JavaScriptRepair repair)
    {
        var changes = repair.Edits.Select(edit => text.Change(edit.Start, edit.Length, edit.NewText)).OfType<TextChange>().ToList();
        if (changes.Count != repair.Edits.Count)
        {
            return null;
        }

        var repaired = document.WithText(source.Text.WithChanges(changes));
        var growth = changes.Sum(change => change.NewText!.Length - change.Span.Length);
        var expression = new TextSpan(text.Expression.Start, text.Expression.Length + growth);
        var after = await FixSource.ReadAsync(repaired, source.CancellationToken).ConfigureAwait(false);
        return after?.MappedText(expression)?.Text == RepairDraft.Apply(text.Text, repair.Edits) ? repaired : null;
    }
}
