using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.NewestRoslyn;

public class RoslynVersionTests
{
    // Nothing else here would notice a reference that fell back to the oldest compiler.
    [Fact]
    public void The_tests_run_in_a_newer_compiler_than_the_analyzers_are_built_against() => Assert.True(
        typeof(CSharpCompilation).Assembly.GetName().Version > BuiltAgainst(),
        $"{typeof(CSharpCompilation).Assembly.GetName().Version} is not newer than {BuiltAgainst()}");

    private static Version BuiltAgainst() => typeof(JobContractGenerator).Assembly.GetReferencedAssemblies()
        .Single(assembly => assembly.Name == "Microsoft.CodeAnalysis.CSharp").Version!;
}
