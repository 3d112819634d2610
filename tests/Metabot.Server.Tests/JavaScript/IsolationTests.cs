namespace Metabot.Server.Tests.JavaScript;

// What one evaluation does to its world is not there in the next, whoever it is for.
public sealed class IsolationTests(AskedFixture fixture) : IClassFixture<AskedFixture>
{
    [Theory]
    [InlineData("leaked = 5;", "return typeof leaked;", "\"undefined\"")]
    [InlineData("globalThis.leaked = 5;", "return typeof leaked;", "\"undefined\"")]
    [InlineData("var leaked = 5;", "return typeof leaked;", "\"undefined\"")]
    [InlineData("Array.prototype.map = () => 'broken';", "return [1].map(x => x + 1);", "[2]")]
    [InlineData("Object.prototype.polluted = 1;", "return ({}).polluted === undefined;", "true")]
    [InlineData("String.prototype.trim = null;", "return ' a '.trim();", "\"a\"")]
    [InlineData("JSON.parse = () => 'broken';", "return JSON.parse('[1]');", "[1]")]
    [InlineData("Math.random = () => 7;", "return Math.random() < 1;", "true")]
    [InlineData("Date.now = () => 0;", "return Date.now() > 0;", "true")]
    [InlineData("delete globalThis.lead;", "return typeof lead;", "\"object\"")]
    [InlineData("lead = null;", "return lead.getData('name');", "\"Ann\"")]
    [InlineData("lead.getAttr = () => 'forged';", "return lead.getAttr('age');", "\"18\"")]
    [InlineData("lead.isTagExist = () => true;", "return lead.isTagExist('nobody has it');", "false")]
    [InlineData("lead.setAttr('age', 99).addTags('leaked').setContext('leaked');", "return [lead.getAttr('age'), lead.isTagExist('leaked'), lead.isContextExist('leaked')];", "[\"18\",false,false]")]
    [InlineData("bot.setAttr('limit', 99);", "return bot.getAttr('limit');", "3")]
    [InlineData("memory.setAttr('leaked', 1);", "return memory.getAttr('leaked');", "null")]
    [InlineData("ticket.setData('title', 'leaked').setCustomData('size', 9);", "return [ticket.getData('title'), ticket.getCustomData('size')];", "[null,5]")]
    [InlineData("request.total = 99; request.list.push('leaked');", "return [request.total, request.list.length];", "[7,2]")]
    [InlineData("require('Business.Own.Counter')();", "return require('Business.Own.Counter')();", "1")]
    [InlineData("require('moment').locale('ru');", "return require('moment').locale();", "\"en\"")]
    [InlineData("require('moment').prototype = null; require('moment').fn.format = () => 'broken';", "return require('moment')('2027-01-01').format('YYYY');", "\"2027\"")]
    [InlineData("require('Common.Own.Circle').before = 99;", "return require('Common.Own.Circle').before;", "1")]
    [InlineData("Intl.NumberFormat = null;", "return new Intl.NumberFormat('en').format(1);", "\"1\"")]
    [InlineData("api.setHeaders({ Secret: 'x' });", "return api.getLastResponseCode();", "0")]
    [InlineData("Symbol.for('leaked').description; globalThis[Symbol.for('leaked')] = 1;", "return globalThis[Symbol.for('leaked')] === undefined;", "true")]
    [InlineData("/(x)/.exec('x'); RegExp.prototype.test = () => true;", "return /y/.test('x');", "false")]
    [InlineData("Object.freeze(Object.prototype); Object.freeze(globalThis);", "leaked = 1; return ({ a: leaked }).a;", "1")]
    [InlineData("function isTagExist() { return true; } Function.prototype.call = null;", "return (() => 5).call();", "5")]
    public async Task What_an_evaluation_changes_is_not_there_in_the_next(string first, string second, string result)
    {
        await fixture.Ann.AskAsync(first);

        Assert.Equal(result, await fixture.Ann.AskAsync(second));
    }

    // The same text is parsed once, and run anew each time.
    [Theory]
    [InlineData("const r = /a/g; r.test('aa'); return r.lastIndex;", "1")]
    [InlineData("const tag = strings => { const seen = strings.seen || 0; return [Object.isFrozen(strings), seen]; }; return tag`x`;", "[true,0]")]
    [InlineData("globalThis.n = (globalThis.n || 0) + 1; return globalThis.n;", "1")]
    [InlineData("class Counter { static n = 0; static next() { return ++Counter.n; } } return Counter.next();", "1")]
    [InlineData("function f() { f.n = (f.n || 0) + 1; return f.n; } return f();", "1")]
    [InlineData("return require('Business.Own.Counter')();", "1")]
    public async Task The_same_text_starts_anew_each_time(string code, string result)
    {
        for (var times = 0; times < 5; times++)
        {
            Assert.Equal(result, await fixture.Ann.AskAsync(code));
        }
    }

    [Fact]
    public async Task A_script_and_a_plugin_of_the_same_text_are_two()
    {
        const string Same = "module.exports = 5;";

        Assert.Equal("5", await fixture.Ann.AskAsync("return require('Business.Own.Value');"));
        Assert.Equal("ReferenceError: module is not defined", await fixture.Ann.AskAsync(Same));
    }
}
