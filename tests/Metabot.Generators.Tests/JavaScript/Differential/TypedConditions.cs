namespace Metabot.JavaScript.Differential;

// Conditions over the bot's objects and one contract, right in their types or with one mistake, the same for the same seed.
internal sealed class TypedConditions(int seed)
{
    // The contract as TypeScript has it.
    public const string Request =
        "declare const request: { order_id: number; name: string; paid: boolean; address: { city: string; zip: number }; items: { sku: string; price: number; tags: string[] }[] };";

    private static readonly string[] Texts =
        ["lead.getAttr('city')", "lead.getStatusName()", "lead.getChannelCode()", "request.name", "request.items[0].sku", "lead.getAllTags()[0]", "request.address.city", "request.items[1].tags[0]"];

    private static readonly string[] Numbers =
        ["leadId", "lead.getStatusId()", "lead.getIntAttr('age')", "request.order_id", "request.items[0].price", "lead.getAllTags().length", "request.items.length", "api.getLastResponseCode()"];

    private static readonly string[] Booleans = ["lead.isTagExist('vip')", "lead.isInStatus('new')", "lead.isAttrExist('city')", "request.paid", "lead.getBoolAttr('agreed')"];

    private static readonly string[] Lists = ["lead.getAllTags()", "lead.getAllContexts()", "request.items[0].tags", "request.items.map(item => item.sku)"];

    private static readonly string[] RightTests =
    [
        "<text> === 'a'", "<text>.startsWith('a')", "<text>.toLowerCase() === 'a'", "<text>.trim().length > 2", "<text>.split(',').length > 1", "/^a/.test(<text>)", "<text>.slice(0, 2) === 'a'",
        "<number> > 5", "<number> === 7", "<number> % 2 === 0", "<number>.toFixed(2) === '1.00'", "Math.round(<number>) === 3", "Math.max(<number>, 3) > 2", "String(<number>) === '7'",
        "<boolean>", "<boolean> === true", "!<boolean>", "<list>.includes('a')", "<list>.length > 1", "<list>.some(item => item.length > 3)", "<list>.join(',') === 'a'", "<list>.indexOf('a') >= 0",
        "<list>.filter(item => item.startsWith('a')).length > 0", "request.items.some(item => item.price > 5)", "request.items.every(item => item.sku === 'a')", "new Date().getHours() > 8",
        "request.items.find(item => item.price > 1).sku === 'a'", "Number(<text>) > 3", "parseInt(<text>, 10) === 3", "JSON.stringify(request.address) !== 'a'", "lead.getJsonAttr('order').total > 5",
        "<text> == null", "lead.getData('name') === 5", "Object.keys(request.address).length > 1", "[1, 2, 3].includes(<number>)", "['a', 'b'].includes(<text>)", "`${<text>} ${<number>}` === 'a'",
        "(<text> || 'none') === 'a'", "(<boolean> ? <number> : 3) > 2", "<number> + <number> > 10", "<text> + <number> === 'a1'", "typeof <text> === 'string'", "typeof <number> === 'number'",
    ];

    private static readonly string[] WrongTests =
    [
        "<text> === 5", "<text> === true", "<number> === 'a'", "<number> == 'new'", "<boolean> === 'yes'", "<boolean> === 1", "<boolean> == 'true'", "<text> !== 7", "<number> !== true", "<list> === 'a'",
        "<text>.lenght > 2", "<text>.startWith('a')", "<text>.toLower() === 'a'", "<text>.contains('a')", "<list>.lenght > 1", "<list>.contains('a')", "<list>.size > 1", "<list>.any(item => item.length > 1)",
        "<number>.length > 1", "<number>.trim() === 'a'", "<boolean>.length > 1", "<list>.length()", "<text>.length() > 1", "<list>.includes(5)", "<list>.indexOf(5) >= 0", "<text>.startsWith()", "<text>.trim(1) === 'a'",
        "lead.isTagExist()", "lead.isTagExist(true)", "lead.isTagExist('a', 'b')", "lead.getStatusName('a') === 'b'", "lead.getAttr() === 'a'", "lead.isInStatus(request.items)", "lead.isTagExists('a')", "lead.hasTag('a')",
        "lead.name === 'a'", "lead.getAllTags.includes('a')", "lead.getStatusName == 'a'", "lead.getStatusId === 7", "request.order > 5", "request.nmae === 'a'", "request.itmes[0].sku === 'a'", "request.items[0].skuu === 'a'",
        "request.address.town === 'a'", "request.items[0].sku.lenght > 1", "request.items.some(item => item.prise > 5)", "<list>.some(item => item.lenght > 3)", "<list>.filter(item => item.length > 1).lenght > 1",
        "request.items.map(item => item.price).some(price => price === 'a')", "typeof <text> === 'strng'", "new Date().getHour() > 8", "Math.rnd(<number>) > 1", "JSON.parze('{}')", "request.items.find(item => item.price > 1).skuu === 'a'",
        "/^a/.match(<text>)", "String(<number>) === 7", "Number(<text>) === '3'", "<list>.join(',') === 5", "<text>.split(',').lenght > 1", "<text>.split(',') === 'a'", "(<boolean> ? 1 : 2) === 'a'", "leadId()",
        "bot.findTickets([])[0].getStatu() === 1", "<text>.slice('a') === 'a'", "lead.getAttr('a', 'b') === 'c'", "memory.get('a') === 1", "(<text> || 'none') === 5",
    ];

    private static readonly string[] Shapes =
    [
        "return <test>;", "if (<test>) return true;\nreturn <other>;", "return <test> && <other>;", "return <other> || <test>;", "if (<other>) { return <test>; } else { return false; }",
        "const ok = <test>;\nreturn ok === true;", "let ok = false;\nif (<test>) { ok = <other>; }\nreturn ok;", "return [1].some(() => <test>);", "function check() { return <test>; }\nreturn check();",
        "try { return <test>; } catch (e) { return false; }", "for (const tag of lead.getAllTags()) { if (tag === 'a' && <test>) return true; }\nreturn <other>;", "return !(<test>);", "return (<test>) ? <other> : false;",
        "const value = <text>;\nreturn value.length > 3 && <test>;", "const { name, items } = request;\nreturn name === 'a' && items.length > 0 && <test>;", "switch (lead.getStatusName()) { case 'a': return <test>; default: return <other>; }",
    ];

    private readonly Random _random = new(seed);

    // One in two has a mistake.
    public string Next() => Fill(Pick(Shapes).Replace("<test>", Pick(_random.Next(2) == 0 ? RightTests : WrongTests), StringComparison.Ordinal).Replace("<other>", Pick(RightTests), StringComparison.Ordinal));

    private string Fill(string code)
    {
        foreach (var (slot, values) in new[] { ("<text>", Texts), ("<number>", Numbers), ("<boolean>", Booleans), ("<list>", Lists) })
        {
            for (var at = code.IndexOf(slot, StringComparison.Ordinal); at >= 0; at = code.IndexOf(slot, StringComparison.Ordinal))
            {
                code = code.Remove(at, slot.Length).Insert(at, Pick(values));
            }
        }

        return code;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
