using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// «…» marks the lead that a condition cannot do without.
public class LeadUseTests
{
    [Theory]
    [InlineData("return «lead».isTagExist('vip');")]
    [InlineData("if (bot.getData('x') > 1 && «lead».getAttr('a') == 1) return true;")]
    [InlineData("const { name } = «lead»; return name == 'x';")]
    [InlineData("return «lead»['name'] == 'x' && lead.id == 1;")]
    [InlineData("return ['a', 'b'].some(tag => «lead».isTagExist(tag));")]
    [InlineData("return «lead».getAttr('id') == leadId;")]
    [InlineData("try { bot.getData('a'); } catch (e) { } return «lead».name == 'x';")]
    [InlineData("try { return «lead».name == 'x'; } finally { bot.getData('a'); }")]
    public void Of_null_it_would_throw(string marked)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var use = LeadUse.FindUnguarded(Parse(code));
        Assert.NotNull(use);
        Assert.Equal(marked, code.Insert(use.Range.End, "»").Insert(use.Range.Start, "«"));
    }

    [Theory]
    [InlineData("return leadId == 135;")]
    [InlineData("return bot.lead.name == 'x' && 'lead';")]
    [InlineData("return lead && lead.isTagExist('vip');")]
    [InlineData("if (!lead) return false; return lead.isTagExist('vip');")]
    [InlineData("return lead?.isTagExist('vip') === true;")]
    [InlineData("return lead?.id > 1 && lead.isTagExist('vip');")]
    [InlineData("if (leadId == 135) return lead.isTagExist('vip');")]
    [InlineData("return typeof lead === 'object' && lead.name == 'x';")]
    [InlineData("const lead = { name: bot.getData('x') }; return lead.name == 'x';")]
    [InlineData("return [{ name: ticketId }].some(lead => lead.name == 1);")]
    [InlineData("try { return lead.isTagExist('vip'); } catch (e) { return ticketId; }")]
    [InlineData("const person = lead || {}; return person.name == 'x';")]
    [InlineData("with (lead) { return name == 'x'; }")]
    public void It_can_do_without(string code) => Assert.Null(LeadUse.FindUnguarded(Parse(code)));

    private static ScriptText Parse(string code)
    {
        var text = ConditionCheck.Create(new(code)).Text;
        Assert.NotNull(text);
        return text;
    }
}
