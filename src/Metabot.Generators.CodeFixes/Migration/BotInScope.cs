using Metabot.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

internal static class BotInScope
{
    // A parameter, local, field or property that is an IBotClient and has its value; null when there is none.
    public static string? At(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(KnownNames.BotClient) is not { } client ? null
        : model.LookupSymbols(position)
            .Where(symbol => TypeOf(symbol, position) is { } type && (type.Is(client) || type.AllInterfaces.Any(each => each.Is(client))))
            .OrderBy(symbol => symbol is IParameterSymbol or ILocalSymbol ? 0 : 1)
            .Where(symbol => symbol.IsUsableIn(model.GetEnclosingSymbol(position)))
            .Select(symbol => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name)
            .FirstOrDefault();

    private static ITypeSymbol? TypeOf(ISymbol symbol, int position) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        _ => symbol.TypeAt(position),
    };
}
