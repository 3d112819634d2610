using System.Text;
using Metabot.Server.Jobs;
using Metabot.Server.Manifest;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Storage;

// Pages of rows that begin where the last one ended, however sparse the ids are; portions that grow; and what is no UTF-8.
public sealed class IdWindowTests
{
    [Theory]
    [InlineData(1, 101, 1, true)]
    [InlineData(1, 101, 100, true)]
    [InlineData(1, 101, 101, false)]
    [InlineData(50, 101, 49, false)]
    [InlineData(50, 101, 50, true)]
    public void A_window_has_the_ids_from_one_up_to_before_another(long from, long before, long id, bool isIn) =>
        Assert.Equal(isIn, new IdWindow(from, before).Apply(new[] { new Row(id, 42) }.AsQueryable(), 42).Any());

    [Fact]
    public void Another_bots_rows_are_not_in_it() => Assert.Equal([2L], new IdWindow(1, 10).Apply(new[] { new Row(1, 41), new Row(2, 42), new Row(3, 43) }.AsQueryable(), 42).Select(row => row.Id));

    // A full page ends where its last row is; one that is not full has all of the window, and goes on before it unless that was the first.
    [Theory]
    [InlineData(new long[] { 90, 80, 70 }, 3, 70L)]
    [InlineData(new long[] { 90, 80 }, 3, 50L)]
    [InlineData(new long[0], 3, 50L)]
    public void The_next_page_begins_before_what_was_seen(long[] ids, int limit, long next) =>
        Assert.Equal(next, new IdWindow(50, 100).FindNext([.. ids.Select(id => new Row(id, 42))], limit));

    [Theory]
    [InlineData(new long[] { 3, 2 }, 3, null)]
    [InlineData(new long[0], 3, null)]
    [InlineData(new long[] { 3, 2, 1 }, 3, 1L)]
    public void The_first_window_has_nothing_before_it(long[] ids, int limit, long? next) =>
        Assert.Equal(next, new IdWindow(1, 100).FindNext([.. ids.Select(id => new Row(id, 42))], limit));

    // All rows of a bot are seen, each once, whatever ids others have between them.
    [Fact]
    public void Page_by_page_each_row_is_seen_once()
    {
        var rows = Enumerable.Range(1, 300).Select(each => new Row(each * 997L, each % 3 == 0 ? 42 : 7)).ToList();
        var seen = new List<long>();
        for (long? before = 300_000; before is { } end;)
        {
            var window = new IdWindow(Math.Max(1, end - IdWindow.Reach), end);
            var page = window.Apply(rows.AsQueryable(), 42).OrderByDescending(row => row.Id).Take(7).ToList();
            seen.AddRange(page.Select(row => row.Id));
            before = window.FindNext(page, 7);
        }

        Assert.Equal(rows.Where(row => row.BotId == 42).Select(row => row.Id).OrderDescending(), seen);
    }

    [Fact]
    public void A_portion_of_a_broadcast_that_takes_no_time_is_followed_by_one_of_twice_as_many_leads()
    {
        var size = new PortionSize();
        var sizes = new List<int> { size.Value };
        for (var i = 0; i < 6; i++)
        {
            size.Adapt();
            sizes.Add(size.Value);
        }

        Assert.Equal([50, 100, 200, 400, 800, 800, 800], sizes);
    }

    [Theory]
    [InlineData("plain", null)]
    [InlineData("Анна 😀", null)]
    [InlineData("", null)]
    [InlineData("\ufeffmarked", null)]
    public void Text_of_UTF8_is_right(string text, int? index) => Assert.Equal(index, Utf8Text.WhyNot(Encoding.UTF8.GetBytes(text))?.Index);

    // Counted in the characters that an editor counts, up to the byte that is none.
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("Анна", 4)]
    [InlineData("a😀", 3)]
    public void The_character_at_which_it_ends_to_be_UTF8_is_told(string before, int index)
    {
        byte[][] wrong = [[0xc0, 0xe0], [0xff], [0xd0], [0xed, 0xa0, 0x80], [0x80]];

        Assert.All(wrong, bytes => Assert.Equal((index, "not UTF-8; save it as UTF-8"), Utf8Text.WhyNot([.. Encoding.UTF8.GetBytes(before), .. bytes, .. "after"u8])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF16_is_told_by_its_mark(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal((0, "UTF-16; save it as UTF-8"), Utf8Text.WhyNot([.. encoding.GetPreamble(), .. encoding.GetBytes("{}")]));
    }

    private sealed record Row(long Id, long BotId) : IBotRow;
}
