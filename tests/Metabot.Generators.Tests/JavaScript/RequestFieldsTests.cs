using Metabot.JavaScript.Meaning;
using Metabot.Rules;

namespace Metabot.JavaScript;

// «…» marks what is found.
public class RequestFieldsTests
{
    private static readonly JsonShape Request = Fields(
        ("order_id", new(JsonKind.Number)),
        ("name", new(JsonKind.Text)),
        ("paid", new(JsonKind.Boolean)),
        ("address", Fields(("city", new(JsonKind.Text)))),
        ("extra", new(JsonKind.Other)));

    [Theory]
    [InlineData("return request.«orderId» > 5;")]
    [InlineData("return request.«order» > 5;")]
    [InlineData("return request?.«oder_id» > 5;")]
    [InlineData("const { «Name» } = request; return Name === 'a';")]
    [InlineData("const { «nmae»: n } = request; return n === 'a';")]
    [InlineData("const { address: { «town» } } = request; return town === 'a';")]
    [InlineData("return request.address.«citty» === 'a';")]
    [InlineData("return [1].some(x => x > request.«total»);")]
    [InlineData("function f() { return request.«payed»; } return f();")]
    [InlineData("if (request.«Paid») return true;")]
    [InlineData("return request['«orderId»'] === 7;")]
    [InlineData("return request?.[\"address\"].«town» === 'a';")]
    [InlineData("const { '«nmae»': n } = request; return n === 'a';")]
    public void Unknown_fields(string marked) => AssertFound(Rule.UnknownRequestField.Id, marked);

    [Theory]
    [InlineData("return «request.order_id === '7'»;")]
    [InlineData("return «request.order_id !== '7'» && leadId > 1;")]
    [InlineData("return «request.name === 7»;")]
    [InlineData("return «request.paid === 'true'»;")]
    [InlineData("return «request.paid === 1»;")]
    [InlineData("return «request['paid'] === 1»;")]
    [InlineData("return «'7' === request.order_id»;")]
    [InlineData("return «request.address.city === 1»;")]
    [InlineData("return [1].some(x => «request.name === 1» && x);")]
    public void Impossible_comparisons(string marked) => AssertFound(Rule.ImpossibleComparison.Id, marked);

    [Theory]
    [InlineData("return request.order_id === 7 && request.name === 'a' && request.paid === true && request.address.city === 'b';")]
    [InlineData("return request.order_id == '7' || request.name == 7;")]
    [InlineData("return request['order' + '_id'] === 7 && request[leadId] === 7;")]
    [InlineData("return request.extra.anything === 1 && request.extra === 'a';")]
    [InlineData("return request.name === null || request.order_id === undefined;")]
    [InlineData("const request = { total: 5 }; return request.total === '5' || leadId > 1;")]
    [InlineData("return (request => request.total)({ total: leadId });")]
    [InlineData("const { name, ...rest } = request; return name === 'a' && rest.order_id === 1;")]
    [InlineData("return request.hasOwnProperty('a') && request.toString() !== '';")]
    [InlineData("with (lead) { return request.total > 1; }")]
    public void Right_uses(string code) => Assert.Empty(Find(code));

    [Theory]
    [InlineData("return request['«»'] === 7;")]
    [InlineData("const { ['«»']: n } = request; return n === 7;")]
    public void Names_that_stand_in_a_hole(string marked)
    {
        var code = marked.Replace("«»", "", StringComparison.Ordinal);
        var hole = new TextRange(marked.IndexOf('«', StringComparison.Ordinal) - 1, 2);
        Assert.Empty(new RequestFields(ConditionCheck.Create(code, [hole]).Text!, Request).Find());
    }

    private static JsonShape Fields(params (string Name, JsonShape Shape)[] fields) =>
        new(JsonKind.Other, () => fields.ToDictionary(field => field.Name, field => field.Shape));

    private static List<MeaningFinding> Find(string code) => [.. new RequestFields(ConditionCheck.Create(code, []).Text!, Request).Find()];

    private static void AssertFound(string ruleId, string marked)
    {
        var (start, end) = (marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal) - 1);
        var finding = Assert.Single(Find(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        Assert.Equal((ruleId, start, end - start), (finding.RuleId, finding.Index, finding.Length));
    }
}
