namespace Metabot.Generators.Completion;

/// <summary>What is offered at uncommon carets, and what is not.</summary>
public sealed class CompletionItemsTests : IDisposable
{
    private readonly Editor _editor = new(Shop.Manifest);

    [Theory]
    [InlineData("\"const order = request.order; return order.‸\"", "address|created_at|items|order_id")]
    [InlineData("\"return request.order.items[0].‸\"", "price|quantity|sku")]
    [InlineData("\"return request?.order?.address?.‸\"", "city|streets")]
    [InlineData("\"return request['order'].address.‸\"", "city|streets")]
    [InlineData("\"return request['‸']\"", "age|first_name|order")]
    [InlineData("\"return request.order['‸\"", "address|created_at|items|order_id")]
    [InlineData("\"return (\\n  request\\n    .order\\n    .address.‸\"", "city|streets")]
    [InlineData("\"return \" + \"request.order.address.‸\"", "city|streets")]
    [InlineData("Before + \"request.order.address.‸\"", "city|streets")]
    [InlineData("$\"return leadId == {id} && request.order.address.‸\"", "city|streets")]
    [InlineData("\"\"\"return request.order.address.‸\"\"\"", "city|streets")]
    [InlineData("@\"return request.order.address.c‸\"", "city")]
    public async Task The_fields_of_the_contract(string condition, string expected)
    {
        var names = (await _editor.CompleteAsync(Shop.WithCondition(condition))).Names;
        Assert.Equal(expected, string.Join('|', names.Where(expected.Split('|').Contains).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("\"return lead.isTagExist('‸')\"", "asleep|regular|vip")]
    [InlineData("\"return lead.isTagExist(\\\"‸\\\")\"", "asleep|regular|vip")]
    [InlineData("\"return lead.isTagExist('v‸')\"", "vip")]
    [InlineData("\"return lead.isContextExist('‸')\"", "checkout")]
    [InlineData("\"return lead.isInStatus('‸')\"", "Active")]
    [InlineData("\"return bot.getAttr('‸')\"", "season")]
    [InlineData("\"bot.scheduleJob({ script_code: '‸' })\"", "farewell|welcome")]
    [InlineData("\"bot.scheduleJob({ lead_id: 1, trigger_code: '‸\"", "order_paid")]
    public async Task The_words_of_the_program_and_of_its_bot(string condition, string expected)
    {
        var names = (await _editor.CompleteAsync(Shop.WithCondition(condition))).Names;
        Assert.All(expected.Split('|'), name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData("\"const mine = 1, other = 2; return mi‸\"", "mine")]
    [InlineData("\"return typ‸\"", "typeof")]
    [InlineData("\"bot.scheduleJob({ scr‸ })\"", "script_code")]
    [InlineData("\"bot.scheduleJob({ lead_id: 1, scr‸\"", "script_code")]
    public async Task Names_and_keys(string condition, string expected) => Assert.Contains(expected, (await _editor.CompleteAsync(Shop.WithCondition(condition))).Names);

    [Theory]
    [InlineData("\"return request.order_‸\"", "order_id")]
    [InlineData("\"return request.order.‸\"", "first_name")]
    [InlineData("\"return mi‸; const mine = 1;\"", "mine")]
    [InlineData("\"return lead.isContextExist('‸')\"", "vip")]
    public async Task What_is_not_there_is_not_offered(string condition, string name) => Assert.DoesNotContain(name, (await _editor.CompleteAsync(Shop.WithCondition(condition))).Names);

    [Theory]
    [InlineData("\"return lead.isTagExist('v‸\"", "vip", "\"return lead.isTagExist('vip\"")]
    [InlineData("\"return request['o‸rd'].x\"", "order", "\"return request['order'].x\"")]
    [InlineData("@\"return lead.isTagExist(\"\"v‸i\"\")\"", "vip", "@\"return lead.isTagExist(\"\"vip\"\")\"")]
    [InlineData("\"return leadId> 5&&lea‸\"", "lead", "\"return leadId> 5&&lead\"")]
    public async Task The_word_around_the_caret_is_replaced(string before, string chosen, string after) =>
        Assert.Equal(Shop.WithCondition(after), await (await _editor.CompleteAsync(Shop.WithCondition(before))).ChooseAsync(chosen));

    public void Dispose() => _editor.Dispose();
}
