using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Generators.Tests.Compiling;
using Metabot.Generators.Tests.RandomContracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Contracts over every public collection of the framework and of packages compile, and what they write and read is what System.Text.Json has.</summary>
public class EveryCollectionTests(ITestOutputHelper output)
{
    // One of them fits whatever can be read: sequences, maps, and those of them.
    private static readonly string[] Samples =
        ["[1,2,3]", "[\"a\",\"b\"]", "{\"1\":2,\"3\":4}", "{\"1\":\"a\",\"3\":\"b\"}", "{\"a\":1,\"b\":2}", "{\"a\":\"x\",\"b\":\"y\"}", "[{\"key\":1,\"value\":2}]", "[{\"key\":\"a\",\"value\":\"b\"}]", "[{\"key\":1,\"value\":\"b\"}]", "[{\"key\":\"a\",\"value\":2}]", "[]", "{}"];

    [Theory]
    [InlineData("System", 190, 90)]
    [InlineData("Microsoft.Extensions.Primitives", 1, 1)]
    [InlineData("FSharp.Core", 3, 3)]
    [InlineData("FSharpx.Collections", 30, 1)]
    [InlineData("LanguageExt.Core", 50, 20)]
    [InlineData("J2N", 20, 10)]
    [InlineData("Nito.Collections.Deque", 1, 1)]
    [InlineData("Google.Protobuf", 2, 2)]
    [InlineData("ConcurrentCollections", 1, 1)]
    [InlineData("NonBlocking", 1, 1)]
    public void Compiles_and_agrees_with_System_Text_Json(string package, int leastWritten, int leastRead)
    {
        var types = CollectionsOf(package).ToList();
        var assembly = Compile(types).Load();

        var outcomes = types.Select((_, number) => Compare(assembly, number)).ToList();
        var differences = outcomes.Select((outcome, number) => (outcome.Difference, Type: types[number])).Where(each => each.Difference is not null).Select(each => $"{each.Type}: {each.Difference}");

        output.WriteLine($"{package}: {types.Count} types, {outcomes.Count(each => each.IsWritten)} written, {outcomes.Count(each => each.IsRead)} read, {outcomes.Count(each => each.IsCompared)} compared");
        Assert.True(!differences.Any(), string.Join("\n", differences));
        Assert.True(outcomes.Count(each => each.IsWritten) >= leastWritten && outcomes.Count(each => each.IsRead) >= leastRead, "fewer than ever");
    }

    private static IEnumerable<string> CollectionsOf(string package) => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(Path.GetFileNameWithoutExtension)
        .Where(name => name == package || (package == "System" && name!.StartsWith("System.", StringComparison.Ordinal)))
        .SelectMany(name => Assembly.Load(name!).GetExportedTypes())
        .Where(type => type != typeof(string) && !(type.IsAbstract && type.IsSealed) && !type.IsByRefLike && !type.IsEnum && type.GetCustomAttribute<ObsoleteAttribute>() is not { IsError: true })
        .SelectMany(Closed)
        .Where(type => type.GetInterfaces().Append(type).Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        .Select(NameOf)
        .Distinct();

    // Over int and over string, as far as the constraints allow.
    private static IEnumerable<Type> Closed(Type type)
    {
        if (!type.ContainsGenericParameters)
        {
            yield return type;
            yield break;
        }

        var count = type.GetGenericArguments().Length;
        foreach (var arguments in new[] { Enumerable.Repeat(typeof(int), count), Enumerable.Repeat(typeof(string), count), Enumerable.Range(0, count).Select(i => i == 0 ? typeof(string) : typeof(int)) }.Take(count == 1 ? 2 : 3))
        {
            if (TryClose(type, [.. arguments]) is { } closed)
            {
                yield return closed;
            }
        }
    }

    private static Type? TryClose(Type type, Type[] arguments)
    {
        try
        {
            return type.MakeGenericType(arguments);
        }
        catch (Exception error) when (error is ArgumentException or TypeLoadException)
        {
            return null;
        }
    }

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter || type.IsArray || type.FullName is null)
        {
            return type.ToString();
        }

        var names = type.FullName.Split('[')[0].Split('+');
        var arguments = new Queue<Type>(type.GetGenericArguments());
        return "global::" + string.Join(".", names.Select(name => name.Split('`') is [var simple, var arity]
            ? $"{simple}<{string.Join(", ", Enumerable.Range(0, int.Parse(arity, null)).Select(_ => NameOf(arguments.Dequeue())))}>"
            : name));
    }

    private static Compiled Compile(IReadOnlyList<string> types)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var source = string.Concat(types.Select((type, number) => $"namespace C{number} {{ [BotScript(\"s\")] public partial class P {{ public {type} X {{ get; set; }} }} }}\n"));
        var bare = Compiled.Bare(parse, NullableContextOptions.Disable, "#pragma warning disable\nusing Metabot;\n" + source);
        var known = bare.References.Select(reference => Path.GetFileName(reference.Display)).ToHashSet();
        var others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !known.Contains(Path.GetFileName(path)));
        var compiled = Compiled.Run(bare.AddReferences(others.Select(path => MetadataReference.CreateFromFile(path))), parse);
        compiled.HasNoComplaints();
        return compiled;
    }

    private static Outcome Compare(Assembly assembly, int number)
    {
        var type = assembly.GetType($"C{number}.P")!;
        var serializer = new EmittedSerializer(assembly.GetType($"C{number}.PScheduling"));
        var property = type.GetProperty("X")!;
        if (!serializer.CanWrite)
        {
            return new Outcome(IsWritten: false, IsRead: false, IsCompared: false, null);
        }

        if (!serializer.CanRead)
        {
            return Made(property.PropertyType) is { } blank && Contract(type, property, blank) is { } written
                ? new Outcome(true, false, true, Difference(serializer, written))
                : new Outcome(true, false, false, null);
        }

        var read = Samples.Select(sample => serializer.Read(Encoding.UTF8.GetBytes($$"""{"x":{{sample}}}"""))).FirstOrDefault(value => value is not null);
        return read is null ? new Outcome(true, true, false, "nothing can be read")
            : new Outcome(true, true, true, Difference(serializer, read) ?? Loss(serializer, serializer.Write(read)));
    }

    private static object? Made(Type type)
    {
        foreach (object?[] arguments in new object?[][] { [], [new[] { 1, 2 }], [new[] { "a", "b" }], [new List<int> { 1, 2 }], [new List<string> { "a", "b" }], [new Dictionary<int, int> { [1] = 2 }], [new Dictionary<string, string> { ["a"] = "b" }], [new Dictionary<string, int> { ["a"] = 2 }] })
        {
            try
            {
                return Activator.CreateInstance(type, arguments);
            }
            catch (Exception error) when (error is MissingMethodException or TargetInvocationException or MemberAccessException)
            {
                continue;
            }
        }

        return null;
    }

    private static object Contract(Type type, PropertyInfo property, object value)
    {
        var contract = Activator.CreateInstance(type)!;
        property.SetValue(contract, value);
        return contract;
    }

    private static string? Difference(EmittedSerializer serializer, object contract)
    {
        var (expected, actual) = (Text(() => WireText.OracleOf(contract)), Text(() => serializer.Write(contract)));
        return expected == actual ? null : $"expected {expected}, actual {actual}";
    }

    // What a value cannot be enumerated for is the same for both.
    private static string Text(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is InvalidOperationException or NullReferenceException or TargetInvocationException or JsonException or MetabotSerializationException)
        {
            return "(thrown)";
        }
    }

    // Two maps with the same entries need not list them in the same order: NonBlocking's do not. Nor do two sets of text: its hashes differ from process to process.
    private static string? Loss(EmittedSerializer serializer, string written) =>
        serializer.WriteAgain(written) is var again && JsonNode.DeepEquals(InOrder(again), InOrder(written)) ? null : $"written {written}, read {again}";

    private static JsonNode InOrder(string written)
    {
        var node = JsonNode.Parse(written)!;
        if (node["x"] is JsonArray items && items.All(item => item?.GetValueKind() == JsonValueKind.String))
        {
            node["x"] = new JsonArray([.. items.Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);
        }

        return node;
    }

    private sealed record Outcome(bool IsWritten, bool IsRead, bool IsCompared, string? Difference);
}
