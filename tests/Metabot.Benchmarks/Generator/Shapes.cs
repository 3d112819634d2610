using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>Programs whose contracts are hard to tell apart by names, with as many files that have nothing to do with them.</summary>
internal static class Shapes
{
    public const int Contracts = 1_000;
    private const int SharedTypes = 2_000;

    /// <summary>Features, each with a contract and types of the same names nested in it.</summary>
    public static CSharpCompilation Features() => Programs.Compile(Many(Contracts, i => ($"Feature{i}.cs", Feature(i, "OrderId"))).Concat(Others()));

    /// <summary>The same, each feature a namespace.</summary>
    public static CSharpCompilation Namespaces() => Programs.Compile(Many(Contracts, i => ($"Feature{i}.cs", Namespace(i, "OrderId"))).Concat(Others()));

    /// <summary>Contracts that all reach the same types, one after another.</summary>
    public static CSharpCompilation Sharing() => Programs.Compile(
        Many(Contracts, i => ($"Contract{i}.cs", Sharing(i, "OrderId"))).Concat(Many(SharedTypes, i => ($"Shared{i}.cs", Shared(i, "X")))).Concat(Others()));

    public static string Feature(int number, string member) => Text($$"""
        using Metabot;
        namespace Shop;
        public static partial class Feature{{number}}
        {
            [BotScript("feature_{{number}}")]
            public partial record Params(string FirstName, int {{member}}, Status Status, Address Home, bool IsNew, System.Guid Session, string? City, double Weight);
            public enum Status { New, Old }
            public record Address(string City, Status Status);
        }
        """);

    public static string Namespace(int number, string member) => Text($$"""
        using Metabot;
        using Shop.Feature{{number}}.Models;
        namespace Shop.Feature{{number}}.Jobs
        {
            [BotScript("feature_{{number}}")]
            public partial record Params(string FirstName, int {{member}}, Status Status, Address Home, bool IsNew, System.Guid Session, string? City, double Weight);
        }
        namespace Shop.Feature{{number}}.Models
        {
            public enum Status { New, Old }
            public record Address(string City, Status Status);
        }
        """);

    public static string Sharing(int number, string member) => Text($$"""
        using Metabot;
        namespace Shop;
        [BotScript("order_{{number}}")]
        public partial record Order{{number}}(string FirstName, int {{member}}, decimal Total, bool IsNew, System.Guid Session, System.DateTimeOffset PaidAt, string? City, double Weight)
        {
            public Shared0 Read() => new();
        }
        """);

    public static string Shared(int number, string member) => Text($$"""
        namespace Shop;
        public class Shared{{number}} { public int {{member}} { get; set; } public Shared{{(number + 1) % SharedTypes}} Next() => new(); public Shared{{number * 7 % SharedTypes}} Other() => new(); }
        """);

    private static IEnumerable<(string Path, string Text)> Others() => Many(Contracts, i => ($"Other{i}.cs", Text($$"""
        using System.Collections.Generic;
        namespace Shop.Services;
        public class Service{{i}} { private readonly List<int> _all = []; public int Sum(int a) { foreach (var each in _all) { a += each; } return a; } }
        """))).Append((Programs.Unrelated, "class Unrelated { }"));

    private static IEnumerable<(string Path, string Text)> Many(int count, Func<int, (string Path, string Text)> file) => Enumerable.Range(0, count).Select(file);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
