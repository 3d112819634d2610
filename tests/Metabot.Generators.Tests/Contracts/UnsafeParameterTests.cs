using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Constructors that take pointers, however deep in a type: a call has no unsafe code, so it makes the contract in another way or is none.</summary>
public class UnsafeParameterTests
{
    private const string Usings = "#pragma warning disable CS0649, CS1591\nusing System; using System.Collections.Generic; using Metabot; public class Outer<T> { public class Inner { } public class Pair<U> { } }\n";

    [Theory]
    [InlineData("int*")]
    [InlineData("int**")]
    [InlineData("void*")]
    [InlineData("int*[]")]
    [InlineData("int*[][,]")]
    [InlineData("delegate*<int, void>")]
    [InlineData("delegate* unmanaged<void>[]")]
    [InlineData("List<int*[]>")]
    [InlineData("List<int*[]>[]")]
    [InlineData("Dictionary<string, List<delegate*<void>[]>>")]
    [InlineData("(int*[] Place, int Length)")]
    [InlineData("(int, (byte*[], int)?)")]
    [InlineData("Outer<int*[]>.Inner")]
    [InlineData("Outer<int*[]>.Pair<int>")]
    [InlineData("Outer<int>.Pair<void*[]>")]
    [InlineData("Func<char*[], int>")]
    public void Is_not_passed_on_by_a_call(string type)
    {
        var compiled = Compiled.From($"{Usings}[BotScript(\"s\")] internal unsafe partial class P {{ internal P({type} x) {{ _ = x; }} public int X {{ get; set; }} }}");

        compiled.HasNoComplaints();
        Assert.DoesNotContain("SchedulePAsync", compiled.GeneratedText, StringComparison.Ordinal);
        Assert.Contains("class PScheduling", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List<int*[]>")]
    [InlineData("Outer<int*[]>.Inner")]
    public void Another_constructor_is_taken_instead(string type)
    {
        var compiled = Compiled.From($"{Usings}[BotScript(\"s\")] internal unsafe partial class P {{ public P() {{ }} internal P({type} x) {{ _ = x; }} public int X {{ get; set; }} }}");

        compiled.HasNoComplaints();
        Assert.Contains("SchedulePAsync(", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List<int[]>")]
    [InlineData("(int[] Place, int Length)")]
    [InlineData("Outer<int[]>.Pair<IntPtr>")]
    [InlineData("Dictionary<string, (nint, nuint)>")]
    public void What_needs_no_unsafe_code_is_passed_on(string type)
    {
        var compiled = Compiled.From($"{Usings}[BotScript(\"s\")] internal partial class P {{ internal P({type} y) {{ _ = y; }} public int X {{ get; }} }}");

        compiled.HasNoComplaints();
        Assert.Contains("SchedulePAsync(", compiled.GeneratedText, StringComparison.Ordinal);
    }
}
