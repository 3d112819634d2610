using System.Reflection;
using Metabot.Generators.Analysis;
using Metabot.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion;

/// <summary>A program that is open in an editor: the compiler side comes from files, as from a package.</summary>
public sealed class Editor : IDisposable
{
    public const string Caret = "‸";

    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;

    public Editor(string? manifest = null)
    {
        var project = _workspace.AddProject("Program", LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.WithPackage)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithAnalyzerReferences(new[] { typeof(JobContractGenerator), typeof(StringCompletion) }.Select(type => new AnalyzerFileReference(type.Assembly.Location, new Loader())));
        project = manifest is null ? project : project.AddAdditionalDocument("bot.json", manifest, filePath: "/bot.json").Project;
        _document = project.AddDocument("Program.cs", SourceText.From(""));
    }

    /// <summary>What is offered at the caret of a source, and the text with the first item of a name chosen.</summary>
    internal async Task<Offer> CompleteAsync(string source)
    {
        var position = source.IndexOf(Caret, StringComparison.Ordinal);
        var text = SourceText.From(source.Remove(position, Caret.Length));
        var document = _document.WithText(text);
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, CompletionTrigger.Invoke, cancellationToken: TestContext.Current.CancellationToken);
        return new(service, document, text, position, [.. list.ItemsList.Where(item => item.Properties.ContainsKey("Written"))], list.ItemsList.Count);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

/// <summary>The items of ours, in the order of an editor, and how many there are of any provider.</summary>
internal sealed record Offer(CompletionService Service, Document Document, SourceText Text, int Position, IReadOnlyList<CompletionItem> Items, int Count)
{
    /// <summary>The names that begin with what stands before the caret.</summary>
    public IReadOnlyList<string> Names => [.. Items
        .Where(item => item.FilterText.StartsWith(Text.ToString(TextSpan.FromBounds(item.Span.Start, Position)), StringComparison.OrdinalIgnoreCase))
        .OrderBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
        .Select(item => item.DisplayText)];

    public async Task<string> ChooseAsync(string name)
    {
        var change = await Service.GetChangeAsync(Document, Items.First(item => item.DisplayText == name), cancellationToken: TestContext.Current.CancellationToken);
        return Text.WithChanges(change.TextChange).ToString();
    }

    public async Task<string> DescribeAsync(string name) =>
        (await Service.GetDescriptionAsync(Document, Items.First(item => item.DisplayText == name), TestContext.Current.CancellationToken))!.Text;
}
