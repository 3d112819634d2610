using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Metabot.Abstractions.Tests;

/// <summary>What editors read from the assembly: the language of a condition.</summary>
public class ConditionLanguageTests
{
    private const string Injection = "JetBrains.Annotations.LanguageInjectionAttribute";

    private static readonly Type[] Types = typeof(JobConditionAttribute).Assembly.GetExportedTypes();

    public static TheoryData<string> Places { get; } = [.. Marked().Select(place => place.Name)];

    // JobOptions, the attributes and the conversion to JobCondition.
    [Fact]
    public void All_that_takes_a_condition_is_known() => Assert.Equal(3, Places.Count);

    // Rider and ReSharper: a body, for return at the top is an error elsewhere. 2 is their JavaScript.
    [Theory]
    [MemberData(nameof(Places))]
    public void A_condition_is_the_body_of_a_function(string name)
    {
        var attribute = Assert.Single(Marked().Single(place => place.Name == name).Attributes, each => each.AttributeType.FullName == Injection);
        Assert.Equal(2, Assert.Single(attribute.ConstructorArguments).Value);
        Assert.Equal(
            [("Prefix", "function condition() {"), ("Suffix", "}")],
            attribute.NamedArguments.Select(argument => (argument.MemberName, (string)argument.TypedValue.Value!)).Order());
    }

    [Theory]
    [InlineData(typeof(JobOptions))]
    [InlineData(typeof(BotTargetAttribute))]
    public void Other_editors_are_told_the_language(Type type) =>
        Assert.Equal("JavaScript", type.GetProperty("Condition")!.GetCustomAttribute<StringSyntaxAttribute>()!.Syntax);

    private static IEnumerable<(string Name, IEnumerable<CustomAttributeData> Attributes)> Marked()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = Types.SelectMany(type => type.GetProperties(Own)).Select(each => ($"{each.DeclaringType!.Name}.{each.Name}", each.CustomAttributes));
        var parameters = Types.SelectMany(type => type.GetMethods(Own)).SelectMany(method => method.GetParameters()).Select(each => ($"{each.Member.Name}({each.Name})", each.CustomAttributes));
        return properties.Concat(parameters).Where(each => each.CustomAttributes.Any(attribute => attribute.AttributeType == typeof(JobConditionAttribute)));
    }
}
