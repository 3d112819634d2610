using Metabot.Tool.Lock;

namespace Metabot.Tool.Tests.Lock;

// What #if knows in a target framework, as Microsoft documents it.
public sealed class FrameworkSymbolTests
{
    [Theory]
    [InlineData("net10.0", "NET NET10_0 NET5_0_OR_GREATER NET8_0_OR_GREATER NET10_0_OR_GREATER NETCOREAPP NETCOREAPP3_1_OR_GREATER NETCOREAPP1_0_OR_GREATER")]
    [InlineData("net8.0", "NET NET8_0 NET6_0_OR_GREATER NET8_0_OR_GREATER")]
    [InlineData("netstandard2.0", "NETSTANDARD NETSTANDARD2_0 NETSTANDARD2_0_OR_GREATER NETSTANDARD1_6_OR_GREATER")]
    [InlineData("netstandard2.1", "NETSTANDARD NETSTANDARD2_1 NETSTANDARD2_1_OR_GREATER")]
    [InlineData("net48", "NETFRAMEWORK NET48 NET48_OR_GREATER NET472_OR_GREATER NET20_OR_GREATER")]
    [InlineData("net472", "NETFRAMEWORK NET472 NET472_OR_GREATER NET471_OR_GREATER")]
    [InlineData("net10.0-windows10.0.19041", "NET NET10_0 WINDOWS")]
    [InlineData("net9.0-android", "NET9_0 ANDROID")]
    public void A_framework_has_its_symbols(string framework, string symbols) => Assert.Empty(symbols.Split(' ').Except(Find(framework)));

    [Theory]
    [InlineData("net8.0", "NET9_0_OR_GREATER NET8_0_OR_LESS NETFRAMEWORK NETSTANDARD NET9_0")]
    [InlineData("netstandard2.0", "NET NETSTANDARD2_1_OR_GREATER NETCOREAPP NETFRAMEWORK")]
    [InlineData("net472", "NET NETCOREAPP NET48_OR_GREATER NETSTANDARD")]
    [InlineData("net10.0-windows10.0.19041", "WINDOWS10 NETFRAMEWORK")]
    [InlineData("shop", "NET NETFRAMEWORK SHOP")]
    public void And_none_of_another(string framework, string symbols) => Assert.Empty(Find(framework).Intersect(symbols.Split(' ')));

    [Fact]
    public void What_is_no_framework_has_none() => Assert.Empty(Find("").Concat(Find("netshop")).Concat(Find("net")));

    private static HashSet<string> Find(string framework) => [.. FrameworkSymbols.Find(framework)];
}
