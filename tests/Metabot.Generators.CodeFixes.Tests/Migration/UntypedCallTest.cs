using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.CodeFixes.Migration;

// Runs the fix of an untyped call. The generator runs as well, so what the fix writes is compiled with what it brings.
internal static class UntypedCallTest
{
    public const string Url = "\"/bots/42/jobs/schedule\"";
    public const string EndpointUrl = "\"/api/v1/bots/42/call/register_lead\"";

    public static Task VerifyAsync(string source, string fixedSource) => VerifyAllAsync([source], [fixedSource]);

    public static Task VerifyAllAsync(string[] sources, string[] fixedSources) => Create(sources, fixedSources).RunAsync(TestContext.Current.CancellationToken);

    public static CodeFixTest<DefaultVerifier> Create(string[] sources, string[] fixedSources)
    {
        var test = new WithGenerator
        {
            ReferenceAssemblies = TestProject.References,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(TestProject.WithPackage);
        sources.ToList().ForEach(source => test.TestState.Sources.Add(source));
        fixedSources.ToList().ForEach(source => test.FixedState.Sources.Add(source));
        return test;
    }

    public static string Program(string statement) =>
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Metabot;
        class C
        {
            async Task M(HttpClient http, IBotClient bot, string name, long lead, CancellationToken stop)
            {
                STATEMENT
            }
        }
        """.ReplaceLineEndings("\r\n").Replace("STATEMENT", statement, StringComparison.Ordinal) + "\r\n";

    private sealed class WithGenerator : CSharpCodeFixTest<UntypedCallAnalyzer, UntypedCallFix, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(JobContractGenerator)];
    }
}
