using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript;

// «…» marks what is found.
public class RequestFieldsTests
{
    private static readonly ScriptType Request = Fields(
        isWhole: true,
        ("order_id", ScriptType.Number),
        ("name", ScriptType.Text),
        ("paid", ScriptType.Boolean),
        ("address", Fields(isWhole: false, ("city", ScriptType.Text))),
        ("items", new ListType(Fields(isWhole: false, ("sku", ScriptType.Text), ("price", ScriptType.Number)))),
        ("kind", ScriptType.Union(new PrimitiveType(PrimitiveKind.String, "new"), new PrimitiveType(PrimitiveKind.String, "paid"))),
        ("extra", ScriptType.Any));

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
    [InlineData("return request.items[0].«skuu» === 'a';")]
    [InlineData("return request.«itmes»[0].sku.lenght > 1;")]
    [InlineData("return request.items.some(item => item.«prize» > 5);")]
    [InlineData("for (const item of request.items) { if (item.«prise» > 5) return true; }")]
    [InlineData("const address = request.address; return address.«town» === 'a';")]
    [InlineData("const { address } = request; return address.«town» === 'a';")]
    [InlineData("const cheap = request.items.filter(item => item.price < 5).map(item => item.«skuu»); return cheap.length > 1;")]
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
    [InlineData("return «request.kind === 'nwe'»;")]
    [InlineData("switch (request.kind) { case «'nwe'»: return true; default: return leadId > 1; }")]
    [InlineData("return request.items.map(item => item.price).some(price => «price === 'a'»);")]
    [InlineData("return «request.order_id == 'a'»;")]
    [InlineData("return «request.paid == 'true'»;")]
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
    [InlineData("return typeof request.name === 'string' || request.name === 5;")]
    [InlineData("return typeof request.name !== 'string' && request.name.first === 'a';")]
    [InlineData("return !(typeof request.name === 'string') && request.name === 5;")]
    [InlineData("return typeof request.name === 'number' ? request.name === 5 : request.name === 'a';")]
    [InlineData("return 'string' == typeof request.name ? request.name === 'a' : request.name === 5;")]
    [InlineData("if (typeof request.name === 'string') { return request.name === 'a'; } return request.name === 5;")]
    [InlineData("if (typeof request.name !== 'string') { return request.name === 5; } return request.name === 'a';")]
    [InlineData("if (typeof request.name === 'string') return true; else return request?.name === 5;")]
    [InlineData("if (typeof request.name === 'string' || request.paid) return true; return request.name === 5;")]
    [InlineData("return Array.isArray(request.name) && request.name[0] === 5;")]
    [InlineData("return request.name instanceof Date && request.name.getTime() === 5;")]
    [InlineData("switch (typeof request.name) { case 'number': return request.name === 5; default: return false; }")]
    [InlineData("const name = request.name; return typeof name === 'string' || name === 5;")]
    public void Who_asks_for_the_type_first_may_use_another(string code) => Assert.Empty(Find(code));

    [Theory]
    [InlineData("return typeof request.name === 'string' && «request.name === 5»;")]
    [InlineData("return typeof request.name === 'string' || «request.order_id === 'a'»;")]
    [InlineData("return typeof request.name !== 'string' || «request.name === 5»;")]
    [InlineData("if (typeof request.name === 'string') lead.getAttr('a'); return «request.name === 5»;")]
    [InlineData("return Array.isArray(request.name) || «request.name === 5»;")]
    public void An_answer_that_fits_changes_nothing(string marked) => AssertFound(Rule.ImpossibleComparison.Id, marked);

    [Theory]
    [InlineData("return request['«»'] === 7;")]
    [InlineData("const { ['«»']: n } = request; return n === 7;")]
    public void Names_that_stand_in_a_hole(string marked)
    {
        var code = marked.Replace("«»", "", StringComparison.Ordinal);
        var hole = new TextRange(marked.IndexOf('«', StringComparison.Ordinal) - 1, 2);
        Assert.Empty(Find(ConditionCheck.Create(new(code, [hole])).Text!));
    }

    private static RecordType Fields(bool isWhole, params (string Name, ScriptType Type)[] fields) => new(() => fields.ToDictionary(field => field.Name, field => field.Type), isWhole);

    private static List<MeaningFinding> Find(string code) => Find(ConditionCheck.Create(new(code)).Text!);

    private static List<MeaningFinding> Find(ScriptText text) =>
        [.. ScriptMeaning.FindInTypes(text.With(Request)).Where(finding => finding.RuleId is "MBOT3005" or "MBOT3010" or "MBOT3014")];

    private static void AssertFound(string ruleId, string marked)
    {
        var (start, end) = (marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal) - 1);
        var finding = Assert.Single(Find(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
        Assert.Equal((ruleId, start, end - start), (finding.RuleId, finding.Index, finding.Length));
    }
}
