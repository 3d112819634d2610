using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// The typed call that can stand in place of an untyped one.
internal static class TypedCall
{
    // Null unless all of the call is understood, nothing else uses its answer, and a client is at hand.
    public static ProposedFix? TryWrite(FixSource source)
    {
        var model = source.Model;
        if (source.Root.FindNode(source.Place).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } syntax
            || model.GetOperation(syntax, source.CancellationToken) is not IInvocationOperation operation
            || UntypedCall.Read(operation) is not { } call || CallStatement.Find(call, model) is not { } statement || !IsUnderstood(call, statement)
            || BotInScope.At(model, syntax.SpanStart) is not { } bot
            || JobOptionsText.Write(call.Body, model, syntax.SpanStart) is not { } options
            || ContractUse.Find(call, model, source.Root) is not { } contract)
        {
            return null;
        }

        var arguments = string.Join(", ", new[] { contract.Creation, options.Length == 0 ? null : options, TokenOf(operation) }.OfType<string>());
        var (method, verb) = call.Alias is null ? ("ScheduleAsync", "Schedule") : ("CallAsync", "Call");
        var changes = statement.Write($"{bot}.{method}({arguments})", source.Text);
        return new($"{verb} '{contract.Name}' by '{bot}'", [.. changes, .. contract.Declaration is { } declaration ? [declaration] : Array.Empty<TextChange>()]);
    }

    private static bool IsUnderstood(UntypedCall call, CallStatement statement) =>
        call.Body is { IsPlain: true, IsComplete: true } body
        && body.Fields.Select(field => field.Name).Distinct().Count() == body.Fields.Count
        && !body.Unknown.Any()
        && !IsSerializedText(call)
        && call.Call.Inputs().All(input => Carries(input, body, statement) || IsToken(input) || new BotUrl(new Origins()).IsIn(input));

    // A JSON text that is handed to a serializer is sent as a string, not as the object in it.
    private static bool IsSerializedText(UntypedCall call) =>
        call.Call.SemanticModel!.GetOperation(call.Body.Syntax) is { Type.SpecialType: SpecialType.System_String } text
        && LocalUses.Find(text).Prepend(text).Any(use => Values.Destination(use) is IArgumentOperation { Parameter.OriginalDefinition.Type.SpecialType: not SpecialType.System_String });

    // The body itself, or what is made of its local.
    private static bool Carries(IOperation input, JobBody body, CallStatement statement) =>
        input.Syntax.Span.Contains(body.Syntax.Span)
        || input.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(use =>
            use.Local.DeclaringSyntaxReferences.Any(declaration => statement.Obsolete.Any(each => each.Span.Contains(declaration.Span))));

    private static string? TokenOf(IInvocationOperation call) =>
        call.Inputs().FirstOrDefault(IsToken) is { } token ? $"cancellationToken: {token.Syntax}" : null;

    public static bool IsToken(IOperation input) => input.Type?.ToDisplayString() == "System.Threading.CancellationToken";
}
