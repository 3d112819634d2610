using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Metabot.Docs.Tests.Snippets;

/// <summary>A test framework that pages show test classes in. It is referred to by those only, because some rules are silent in tests.</summary>
internal sealed record TestFramework(string Namespace, string Attribute, params string[] Files)
{
    private static readonly TestFramework[] All =
    [
        new("Xunit", "FactAttribute", "xunit.v3.core.dll", "xunit.v3.assert.dll", "xunit.v3.common.dll"),
        new("NUnit.Framework", "TestAttribute", "OtherFrameworks/nunit.framework.dll"),
        new("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethodAttribute", "OtherFrameworks/MSTest.TestFramework.dll"),
    ];

    public static TestFramework? FindIn(string program) => All.FirstOrDefault(framework => program.Contains($"using {framework.Namespace};", StringComparison.Ordinal));

    public IEnumerable<MetadataReference> References => Files.Select(file => MetadataReference.CreateFromFile(PathTo(file)));

    public IEnumerable<MethodInfo> FindTests(Assembly program)
    {
        foreach (var file in Files)
        {
            Assembly.LoadFrom(PathTo(file));
        }

        return program.GetExportedTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributesData().Any(attribute => attribute.AttributeType.FullName == $"{Namespace}.{Attribute}"));
    }

    private static string PathTo(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
