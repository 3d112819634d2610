using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Metabot.Generators.Contracts;
using Metabot.Generators.Pipeline;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What the pipeline keeps between two key strokes holds on to no compilation.</summary>
public class MemoryTests
{
    [Fact]
    public void No_type_of_the_compiler_is_reachable_from_the_model()
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>([typeof(GeneratedFile), typeof(ContractModel)]);
        while (waiting.TryDequeue(out var type))
        {
            Assert.False(type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, type.FullName);
            Assert.True(type.IsEnum || type.IsPrimitive || typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type) || type == typeof(IEnumerable), $"{type} is not compared by value");
            foreach (var next in PartsOf(type).Select(part => Nullable.GetUnderlyingType(part) ?? part).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        Assert.Contains(typeof(ValueModel), seen);
    }

    [Fact]
    public void Old_compilations_are_not_kept_alive()
    {
        var (driver, compilations) = RunOften();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The driver keeps its last run only.
        Assert.Equal(0, compilations.Take(compilations.Count - 1).Count(compilation => compilation.IsAlive));
        GC.KeepAlive(driver);
    }

    [Fact]
    public void A_referenced_program_is_not_kept_alive()
    {
        var (catalog, library) = RunWithLibrary();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(library.IsAlive);
        GC.KeepAlive(catalog);
    }

    // Of the catalog alone: a driver keeps the compilation of its last run.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (ContractCatalog Catalog, WeakReference Library) RunWithLibrary()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText("public class Far { }", cancellationToken: TestContext.Current.CancellationToken)]);
        var program = Compiled.Bare(parse, NullableContextOptions.Enable, "using Metabot; [BotScript(\"s\")] public partial record P(int X);").AddReferences(library.ToMetadataReference());
        var catalog = new ContractCatalog();
        Assert.Single(catalog.MakeFiles(program, TestContext.Current.CancellationToken));
        return (catalog, new WeakReference(library));
    }

    private static IEnumerable<Type> PartsOf(Type type) => type.IsPrimitive || type == typeof(string) ? []
        : type.IsGenericType ? type.GetGenericArguments()
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.FieldType);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, List<WeakReference> Compilations) RunOften()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new JobContractGenerator().AsSourceGenerator()], parseOptions: parse);
        var compilations = new List<WeakReference>();
        for (var i = 0; i < 5; i++)
        {
            var compilation = Compiled.Bare(parse, NullableContextOptions.Enable, $$"""
                using Metabot; using System.Collections.Generic;
                public record Inner(int X{{i}});
                [BotScript("s")] public partial record P(List<Inner> Inners, System.DayOfWeek Day);
                """);
            driver = driver.RunGenerators(compilation);
            compilations.Add(new WeakReference(compilation));
        }

        return (driver, compilations);
    }
}
