namespace Metabot.JavaScript.Meaning;

// What a name says: its verbs, the stems of its nouns, and whether it means several.
public class NameWordsTests
{
    [Theory]
    [InlineData("getAttr", "get find", "attr", false)]
    [InlineData("get_attr", "get find", "attr", false)]
    [InlineData("GetAttribute", "get find", "attr", false)]
    [InlineData("fetchVariable", "get find", "attr", false)]
    [InlineData("getAllTags", "get find", "all tag", true)]
    [InlineData("findLeads", "find get", "lead", true)]
    [InlineData("setStatusByName", "set add", "nam status", false)]
    [InlineData("setHTMLText", "set add", "html message", false)]
    [InlineData("addTag2", "add set create", "2 tag", false)]
    [InlineData("dropQueries", "delete", "queri", true)]
    [InlineData("saveState", "set add", "status", false)]
    [InlineData("city", "", "citi", false)]
    [InlineData("orderTotal", "", "order total", false)]
    [InlineData("statuses", "", "status", true)]
    [InlineData("status", "", "status", false)]
    [InlineData("getIdOfTheLead", "get find", "id lead", false)]
    [InlineData("называние", "", "называние", false)]
    [InlineData("run", "run", "", false)]
    public void A_verb_and_nouns(string name, string verbs, string nouns, bool isPlural) => AssertParsed(name, verbs, nouns, isPlural);

    [Theory]
    [InlineData("isTagExist", "is", "tag")]
    [InlineData("tagExists", "is", "tag")]
    [InlineData("tag_present", "is", "tag")]
    [InlineData("hasTag", "is", "tag")]
    [InlineData("issetTag", "is", "tag")]
    [InlineData("checkIsInStatus", "is", "status")]
    [InlineData("includesTags", "is", "tag")]
    public void A_question(string name, string verbs, string nouns) => Assert.Equal((verbs, nouns), Parsed(name));

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("_")]
    public void No_words(string name) => Assert.True(NameWords.Parse(name).AreNone);

    [Fact]
    public void A_filler_alone_is_no_word()
    {
        Assert.True(NameWords.Parse("theOf").AreNone);
        Assert.Equal(2, NameWords.Parse("getTheTag").Count);
    }

    [Theory]
    [InlineData("tag", "tag")]
    [InlineData("tags", "tag")]
    [InlineData("query", "queri")]
    [InlineData("queries", "queri")]
    [InlineData("value", "valu")]
    [InlineData("values", "valu")]
    [InlineData("status", "status")]
    [InlineData("class", "class")]
    [InlineData("basis", "basis")]
    [InlineData("gas", "gas")]
    [InlineData("by", "by")]
    [InlineData("the", "the")]
    [InlineData("ids", "ids")]
    public void A_stem(string word, string stem) => Assert.Equal(stem, NameWords.Stem(word));

    [Theory]
    [InlineData("hastag", "has_tag")]
    [InlineData("getattribute", "get_attribute")]
    [InlineData("containstag", "contain_stag")]
    [InlineData("issettag", "isset_tag")]
    [InlineData("hasid", null)]
    [InlineData("get", null)]
    [InlineData("Hastag", null)]
    [InlineData("tagname", null)]
    public void One_word_is_split_at_its_verb(string word, string? split) => Assert.Equal(split, NameSynonyms.SplitAtVerb(word));

    [Theory]
    [InlineData("name", false)]
    [InlineData("names", false)]
    [InlineData("titles", false)]
    [InlineData("tag", true)]
    public void What_half_of_all_names_have_tells_nothing(string word, bool isTelling) => Assert.Equal(isTelling, NameSynonyms.IsTelling(NameWords.Stem(word)));

    [Fact]
    public void Those_that_have_most_in_common_come_first() => Assert.Equal(
        ["getStatusId", "setStatus", "getTag", "run"], MeantName.OrderByLikeness("getStatus", ["run", "getTag", "setStatus", "getStatusId"]));

    private static void AssertParsed(string name, string verbs, string nouns, bool isPlural)
    {
        Assert.Equal((verbs, nouns), Parsed(name));
        Assert.Equal(isPlural, NameWords.Parse(name).IsPlural);
    }

    private static (string Verbs, string Nouns) Parsed(string name) => NameWords.Parse(name) is var words ? (string.Join(' ', words.Verbs), string.Join(' ', words.Nouns)) : default;
}
