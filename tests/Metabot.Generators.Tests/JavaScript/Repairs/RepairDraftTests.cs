namespace Metabot.JavaScript.Repairs;

// A text that is repaired step by step, and remembers every change where the text that it started from has it.
public class RepairDraftTests
{
    [Fact]
    public void Later_places_are_told_in_the_first_text()
    {
        var draft = new RepairDraft("a and b or c");
        Assert.True(draft.Apply(new(2, 3, "&&")));
        Assert.Equal("a && b or c", draft.Text);
        Assert.True(draft.Apply(new(7, 2, "||")));
        Assert.Equal("a && b || c", draft.Text);
        Assert.Equal([new TextEdit(2, 3, "&&"), new TextEdit(8, 2, "||")], draft.Edits);
    }

    [Fact]
    public void An_earlier_place_comes_first_among_the_edits()
    {
        var draft = new RepairDraft("a and b or c");
        Assert.True(draft.Apply(new(8, 2, "||")));
        Assert.True(draft.Apply(new(2, 3, "&&")));
        Assert.Equal("a && b || c", draft.Text);
        Assert.Equal([new TextEdit(2, 3, "&&"), new TextEdit(8, 2, "||")], draft.Edits);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    public void What_was_written_is_not_written_again(int start, int length)
    {
        var draft = new RepairDraft("x = 1");
        Assert.True(draft.Apply(new(0, 1, "let x")));
        Assert.False(draft.Apply(new(start, length, "y")));
        Assert.Equal("let x = 1", draft.Text);
        Assert.Equal([new TextEdit(0, 1, "let x")], draft.Edits);
    }

    [Fact]
    public void Two_insertions_at_one_place_are_one()
    {
        var draft = new RepairDraft("f((a");
        Assert.True(draft.Apply(new(4, 0, ")")));
        Assert.True(draft.Apply(new(5, 0, ")")));
        Assert.Equal("f((a))", draft.Text);
        Assert.Equal([new TextEdit(4, 0, "))")], draft.Edits);
    }

    [Fact]
    public void What_is_inserted_behind_a_replacement_joins_it()
    {
        var draft = new RepairDraft("a or b");
        Assert.True(draft.Apply(new(2, 2, "||")));
        Assert.True(draft.Apply(new(4, 0, " !")));
        Assert.Equal("a || ! b", draft.Text);
        Assert.Equal([new TextEdit(2, 2, "|| !")], draft.Edits);
    }

    [Fact]
    public void A_removal_moves_what_follows()
    {
        var draft = new RepairDraft("return return a then;");
        Assert.True(draft.Apply(new(0, 7, "")));
        Assert.True(draft.Apply(new(8, 5, "")));
        Assert.Equal("return a;", draft.Text);
        Assert.Equal("return a;", RepairDraft.Apply("return return a then;", draft.Edits));
    }

    [Fact]
    public void Without_edits_the_text_is_itself() => Assert.Equal("a", RepairDraft.Apply("a", new RepairDraft("a").Edits));
}
