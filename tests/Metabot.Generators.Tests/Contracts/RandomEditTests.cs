using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Metabot.Generators.Pipeline;
using Metabot.Generators.Tests.RandomContracts;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>
/// Whatever is edited, what has lived through all edits comes to the files that a fresh start comes to. METABOT_SEED repeats a
/// walk; METABOT_EDITS is how many edits there are in each, more than CI has time for.
/// </summary>
public class RandomEditTests(ITestOutputHelper output)
{
    private const int Edits = 150;

    [Theory]
    [InlineData("tests/Metabot.Generators.Tests/Contracts/edits/rich")]
    [InlineData("samples/Quickstart")]
    [InlineData("tests/Metabot.AotSmoke")]
    public void A_walk_of_edits_leads_where_a_fresh_start_leads(string folder)
    {
        var edits = int.TryParse(Environment.GetEnvironmentVariable("METABOT_EDITS"), CultureInfo.InvariantCulture, out var given) ? given : Edits;
        var random = new SeededRandom();
        var original = Read(folder);
        var walk = new RandomEdits(random, original);
        var compilation = new EditedCompilation();
        var state = original;
        var catalog = new ContractCatalog();
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < edits; i++)
        {
            var before = state;
            state = walk.Apply(state);

            // Without a driver around it, which would parse what was made.
            var program = compilation.Update(state);
            var expected = Text(new ContractCatalog(), program);
            var actual = Text(catalog, program);
            distinct.Add(expected);
            if (expected != actual)
            {
                throw new XunitException($"METABOT_SEED={random.Seed}: edit {i} of {folder}\n{Difference(before, state)}\n--- expected\n{expected}\n--- actual\n{actual}");
            }
        }

        output.WriteLine($"METABOT_SEED={random.Seed}: {edits} edits, {distinct.Count} different outputs");
        Assert.InRange(distinct.Count, 2, int.MaxValue);
    }

    private static ProgramState Read(string folder) => new(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cs.txt", StringComparison.Ordinal))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new EditedFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))
        .Append(new EditedFile("GlobalUsings.cs", "global using System; global using System.Collections.Generic; global using Metabot;"))
        .ToImmutableList());

    private static string Text(ContractCatalog catalog, Compilation program) => string.Join(
        "\n",
        catalog.MakeFiles(program, TestContext.Current.CancellationToken).OrderBy(file => file.HintName, StringComparer.Ordinal).Select(file => file.HintName + "\n" + file.Text));

    private static string Difference(ProgramState before, ProgramState after)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{before with { Files = [] }}").AppendLine(CultureInfo.InvariantCulture, $"{after with { Files = [] }}");
        text.AppendLine("--- before").AppendJoin("\n", before.Files.Except(after.Files)).AppendLine();
        text.AppendLine("--- after").AppendJoin("\n", after.Files.Except(before.Files)).AppendLine();
        return text.AppendJoin(", ", after.Files.Select(file => file.Path)).ToString();
    }
}
