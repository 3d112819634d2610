using Metabot.Tool.Lock;

namespace Metabot.Tool.Tests.Lock;

// What a project says where no build is asked: its properties, its items, and which files are its sources.
public sealed class ProjectFileTests : IDisposable
{
    private readonly BotFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "net10.0")]
    [InlineData("<TargetFrameworks>netstandard2.0; net10.0;</TargetFrameworks>", "netstandard2.0 net10.0")]
    [InlineData("<TargetFramework>net8.0</TargetFramework><TargetFrameworks>net9.0</TargetFrameworks>", "net9.0")]
    [InlineData("<TargetFramework>net8.0</TargetFramework><TargetFramework>net9.0</TargetFramework>", "net9.0")]
    [InlineData("<TargetFramework>$(Mine)</TargetFramework>", "")]
    [InlineData("<TargetFramework> </TargetFramework>", "")]
    [InlineData("", "")]
    public void Its_frameworks_are_read(string properties, string frameworks) => Assert.Equal(frameworks, string.Join(' ', Read(properties).Frameworks));

    [Theory]
    [InlineData("<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>", true, true)]
    [InlineData("<Nullable>annotations</Nullable><ImplicitUsings>true</ImplicitUsings>", true, true)]
    [InlineData("<Nullable>warnings</Nullable><ImplicitUsings>disable</ImplicitUsings>", false, false)]
    [InlineData("", false, false)]
    public void What_the_compiler_is_told_is_read(string properties, bool isNullable, bool hasUsings)
    {
        var project = Read(properties);

        Assert.Equal((isNullable, hasUsings), (project.IsNullable, project.HasImplicitUsings));
    }

    // The nearest says it, and a file that asks another property says nothing.
    [Fact]
    public void What_the_project_does_not_say_the_nearest_properties_above_it_say()
    {
        _folders.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework><Nullable>enable</Nullable><DefineConstants>FAR</DefineConstants></PropertyGroup></Project>");
        _folders.Write("src/Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework><Nullable>$(Other)</Nullable></PropertyGroup></Project>");

        var project = Read("<DefineConstants>NEAR;TOO</DefineConstants>", folder: "src/shop");

        Assert.Equal(("net9.0", true, "NEAR TOO"), (Assert.Single(project.Frameworks), project.IsNullable, string.Join(' ', project.Constants)));
    }

    [Fact]
    public void Namespaces_that_are_used_everywhere_are_read()
    {
        var project = Read("", """<Using Include="Metabot" /><Using Include="System.Math" Static="true" /><Using Include="A.B" Alias="C" /><Using Remove="System" />""");

        Assert.Equal(["Metabot"], project.Usings);
    }

    [Theory]
    [InlineData("""<Compile Include="../Shared/*.cs" />""", "Compile")]
    [InlineData("""<Compile Include="Made.g.cs" />""", null)]
    [InlineData("""<Compile Remove="Old/**" />""", null)]
    [InlineData("""<Compile Update="A.cs" />""", null)]
    [InlineData("""<None Include="../README.md" />""", null)]
    public void Sources_that_are_not_looked_for_are_told(string items, string? element) => Assert.Equal(element, Read("", items).Foreign?.Name.LocalName);

    [Theory]
    [InlineData("<EnableDefaultCompileItems>false</EnableDefaultCompileItems>", "EnableDefaultCompileItems")]
    [InlineData("<EnableDefaultItems> false </EnableDefaultItems>", "EnableDefaultItems")]
    [InlineData("<EnableDefaultCompileItems>true</EnableDefaultCompileItems>", null)]
    public void A_project_that_takes_no_files_by_itself_is_told(string properties, string? element) => Assert.Equal(element, Read(properties).Foreign?.Name.LocalName);

    [Fact]
    public void A_folder_has_a_project_where_it_has_one_alone()
    {
        Directory.CreateDirectory(_folders.At("none"));
        _folders.Write("two/A.csproj", "<Project />");
        _folders.Write("two/B.csproj", "<Project />");

        Assert.Null(ProjectFile.Find(_folders.At("none")));
        Assert.Null(ProjectFile.Find(_folders.At("two")));
        Assert.Equal(_folders.At("shop/Shop.csproj"), Read("").Path);
    }

    [Theory]
    [InlineData("", "A.cs Old/B.cs Old/Deep/C.cs Oldest/D.cs")]
    [InlineData("Old/**", "A.cs Oldest/D.cs")]
    [InlineData("Old/*", "A.cs Old/Deep/C.cs Oldest/D.cs")]
    [InlineData("Old/**/*.cs", "A.cs Oldest/D.cs")]
    [InlineData("**/C.cs", "A.cs Old/B.cs Oldest/D.cs")]
    [InlineData(@"Old\Deep\C.cs", "A.cs Old/B.cs Oldest/D.cs")]
    [InlineData("old/b.CS;A.cs", "Old/Deep/C.cs Oldest/D.cs")]
    [InlineData("*.cs", "Old/B.cs Old/Deep/C.cs Oldest/D.cs")]
    [InlineData("**", "")]
    [InlineData("A?cs", "A.cs Old/B.cs Old/Deep/C.cs Oldest/D.cs")]
    public void Sources_are_what_is_below_and_not_removed(string removed, string expected)
    {
        foreach (var file in new[] { "A.cs", "Old/B.cs", "Old/Deep/C.cs", "Oldest/D.cs", "bin/E.cs", "obj/net10.0/F.cs", "node_modules/G.cs", ".git/H.cs", "tests/I.cs", "A.txt" })
        {
            _folders.Write("shop/" + file, "");
        }

        _folders.Write("shop/tests/Tests.csproj", "<Project />");

        var project = Read("", removed.Length == 0 ? "" : $"""<Compile Remove="{removed}" />""");

        Assert.Equal(expected, string.Join(' ', ProjectSources.Find(project).Select(file => Path.GetRelativePath(_folders.At("shop"), file).Replace('\\', '/'))));
    }

    private ProjectFile Read(string properties, string items = "", string folder = "shop")
    {
        _folders.Write(folder + "/Shop.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>");
        return ProjectFile.Find(_folders.At(folder))!;
    }
}
