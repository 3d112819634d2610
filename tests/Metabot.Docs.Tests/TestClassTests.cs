using System.Reflection;
using Metabot.Docs.Tests.Markdown;
using Metabot.Docs.Tests.Snippets;

namespace Metabot.Docs.Tests;

// The test classes that the pages show pass, each in its own framework.
[Collection(nameof(Console))]
public sealed class TestClassTests
{
    public static TheoryData<string, int> Classes
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (page, block) in Pages.All.SelectMany(page => page.Blocks.Select(block => (page, block))).Where(one => TestFramework.FindIn(one.block.Text) is not null))
            {
                data.Add(page.Path, block.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task A_test_that_a_page_shows_passes(string page, int line)
    {
        var text = Pages.At(page).Blocks.Single(block => block.Line == line).Text;
        Environment.CurrentDirectory = Repository.Root;
        var tests = TestFramework.FindIn(text)!.FindTests(Snippet.Compile(text).Compiled.Load()).ToList();

        Assert.NotEmpty(tests);
        foreach (var test in tests)
        {
            var instance = Activator.CreateInstance(test.DeclaringType!);
            await Assert.IsType<Task>(test.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, null, null), exactMatch: false);
        }
    }

    [Fact]
    public void The_page_on_testing_shows_every_framework() =>
        Assert.Equal(3, Pages.At("docs/testing.md").Blocks.Select(block => TestFramework.FindIn(block.Text)).OfType<TestFramework>().Distinct().Count());
}
