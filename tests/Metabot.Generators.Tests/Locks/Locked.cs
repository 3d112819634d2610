using Metabot.Generators.Locks;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Tests.Locks;

// What the lock says of a program.
internal static class Locked
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Text.Json.Serialization; using Metabot;\n";

    public static IReadOnlyList<LockedContract> Contracts(string source, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        LockedContract.FindAll(Compiled.From(Usings + source, nullable: nullable).Compilation, TestContext.Current.CancellationToken);

    public static string Write(string source, string before = "") => Write(before, (null, source));

    public static string Write(string before, params (string? Framework, string Source)[] programs) =>
        LockFile.Write(LockUpdate.Merge(LockFile.Parse(before), [.. programs.Select(each => (each.Framework, Contracts(each.Source)))]));

    // Without the header.
    public static string[] Lines(string text) => [.. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<LockChange> Compare(string before, string after)
    {
        var locked = LockFile.Parse(Write(before)).Lines;
        return Contracts(after)
            .Where(contract => locked.Any(line => line.Contract == contract.Name))
            .SelectMany(contract => LockComparison.Compare([.. locked.Where(line => line.Contract == contract.Name)], contract.Lines!));
    }
}
