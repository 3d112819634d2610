namespace Metabot.Rules;

// What somebody who mistyped a name meant, and where that is anybody's guess.
public class NearestNameTests
{
    private static readonly string[] Known = ["welcome", "order_paid", "orderShipped", "vip", "new", "run_at", "подписка"];

    [Theory]
    [InlineData("wellcome", "welcome")]
    [InlineData("welcom", "welcome")]
    [InlineData("wlecome", "welcome")]
    [InlineData("WELCOME", "welcome")]
    [InlineData("wel-come", "welcome")]
    [InlineData("orderpaid", "order_paid")]
    [InlineData("OrderPayed", "order_paid")]
    [InlineData("order.shiped", "orderShipped")]
    [InlineData("runAt", "run_at")]
    [InlineData("run-at", "run_at")]
    [InlineData("vips", "vip")]
    [InlineData("vp", "vip")]
    [InlineData("nw", "new")]
    [InlineData("подпска", "подписка")]
    public void One_slip_or_another_spelling(string written, string meant) => Assert.Equal(meant, NearestName.Find(written, Known));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("pip")]
    [InlineData("vvv")]
    [InlineData("goodbye")]
    [InlineData("wlc")]
    [InlineData("order")]
    public void Another_name_is_no_slip(string written) => Assert.Equal(written == "pip" ? "vip" : null, NearestName.Find(written, Known));

    // Every third letter of a long name may be wrong, and two of a short one.
    [Theory]
    [InlineData("abcdefghijkl", "XbcXefXhijkX", "abcdefghijkl")]
    [InlineData("abcdefghijkl", "XbcXefXhiXkX", null)]
    [InlineData("abcd", "XbXd", "abcd")]
    [InlineData("abcd", "XbXX", null)]
    [InlineData("abc", "Xbc", "abc")]
    [InlineData("abc", "XbX", null)]
    [InlineData("a", "b", null)]
    public void How_much_may_be_wrong_depends_on_the_length(string known, string written, string? meant) => Assert.Equal(meant, NearestName.Find(written, [known]));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first()
    {
        Assert.Equal("order", NearestName.Find("ordr", ["border", "order", "orders"]));
        Assert.Equal("cart", NearestName.Find("cast", ["cart", "case", "cost"]));
        Assert.Equal("case", NearestName.Find("cast", ["case", "cart"]));
    }

    [Fact]
    public void What_nobody_types_is_not_compared()
    {
        var name = new string('a', 64);
        Assert.Equal(name, NearestName.Find(new string('a', 64), [name]));
        Assert.Null(NearestName.Find(new string('a', 65), [name]));
    }

    [Theory]
    [InlineData("wellcome", "there is no script 'wellcome'; did you mean 'welcome'?", "welcome", "sale")]
    [InlineData("invoice", "there is no script 'invoice'; known scripts: welcome, sale", "welcome", "sale")]
    [InlineData("invoice", "there is no script 'invoice'; there are no scripts here")]
    [InlineData("a\nb", "there is no script 'a b'; there are no scripts here")]
    public void The_message_says_what_there_is(string written, string message, params string[] known) => Assert.Equal(message, NearestName.Unknown("script", written, known));
}
