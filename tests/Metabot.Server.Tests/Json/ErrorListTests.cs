using Metabot.Server.Json;

namespace Metabot.Server.Tests.Json;

// However many mistakes a body has, the first are told and the rest is counted.
public sealed class ErrorListTests
{
    [Theory]
    [InlineData(19, 19, null)]
    [InlineData(20, 20, null)]
    [InlineData(21, 21, "there are 1 more mistakes")]
    [InlineData(500, 21, "there are 480 more mistakes")]
    public void Twenty_are_told_and_then_how_many_more_there_are(int count, int told, string? last)
    {
        var errors = new FieldErrors("body");
        for (var i = 0; i < count; i++)
        {
            errors.Add($"f{i}", "wrong");
        }

        Assert.Equal((count, told), (errors.Count, errors.Told.Count));
        Assert.Equal(("f0", "wrong"), (errors.Told[0].Field, errors.Told[0].Message));
        Assert.Equal(last is null ? ($"f{count - 1}", "wrong") : ("body", last), (errors.Told[^1].Field, errors.Told[^1].Message));
    }

    // Words that take time are not looked for in vain.
    [Fact]
    public void What_is_not_told_is_not_put_into_words()
    {
        var (errors, asked) = (new FieldErrors("file", mostTold: 2), 0);

        for (var i = 0; i < 10; i++)
        {
            errors.AddName("f", () => $"mistake {++asked}");
        }

        Assert.Equal((2, 10), (asked, errors.Count));
        Assert.Equal(["mistake 1", "mistake 2", "there are 8 more mistakes"], errors.Told.Select(error => error.Message));
    }

    [Fact]
    public void Nothing_wrong_throws_nothing_and_one_mistake_its_status()
    {
        var errors = new FieldErrors("body");
        errors.ThrowIfAny();

        errors.Add("a", "first.");
        errors.Add("b", "second.");
        var refused = Assert.Throws<RequestRefusedException>(() => errors.ThrowIfAny(409));

        Assert.Equal((409, "first. second."), (refused.Status, refused.Message));
        Assert.Equal(["a", "b"], refused.Errors.Select(error => error.Field));
    }
}
