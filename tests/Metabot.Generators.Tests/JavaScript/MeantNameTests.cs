using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// What a person means who writes a name that there is not.
public class MeantNameTests
{
    [Theory]
    [InlineData("lead", "hasTag", "isTagExist")]
    [InlineData("lead", "containsTag", "isTagExist")]
    [InlineData("lead", "tagExists", "isTagExist")]
    [InlineData("lead", "isset_tag", "issetTag")]
    [InlineData("lead", "checkContext", "isContextExist")]
    [InlineData("lead", "hasStatus", "isInStatus")]
    [InlineData("lead", "hastag", "isTagExist")]
    [InlineData("lead", "getAttribute", "getAttr")]
    [InlineData("lead", "getattribute", "getAttr")]
    [InlineData("lead", "getIntegerAttr", "getIntAttr")]
    [InlineData("lead", "getBooleanAttribute", "getBoolAttr")]
    [InlineData("lead", "getVariable", "getAttr")]
    [InlineData("lead", "attr", "getAttr")]
    [InlineData("lead", "getIntAttribute", "getIntAttr")]
    [InlineData("lead", "get_attr", "getAttr")]
    [InlineData("lead", "GetAttr", "getAttr")]
    [InlineData("lead", "getTags", "getAllTags")]
    [InlineData("lead", "allTags", "getAllTags")]
    [InlineData("lead", "attributes", "getAllAttr")]
    [InlineData("lead", "setAttribute", "setAttr")]
    [InlineData("lead", "addAttr", "setAttr")]
    [InlineData("lead", "updateAttribute", "setAttr")]
    [InlineData("lead", "putTag", "setTag")]
    [InlineData("lead", "insertTag", "addTag")]
    [InlineData("lead", "removeTag", "deleteTag")]
    [InlineData("lead", "removeTags", "deleteTags")]
    [InlineData("lead", "forceRemoveTag", "forceDeleteTag")]
    [InlineData("lead", "dropAttributes", "deleteAttrs")]
    [InlineData("lead", "hasField", "isDataExist")]
    [InlineData("ticket", "getField", "getData")]
    [InlineData("ticket", "setStatusName", "setStatusByName")]
    [InlineData("ticket", "getCustomDat", "getCustomData")]
    [InlineData("ticket", "getTotal", "getTotalFormatted")]
    [InlineData("bot", "getLeads", "findLeads")]
    [InlineData("bot", "searchTickets", "findTickets")]
    [InlineData("bot", "addPerson", "createPerson")]
    [InlineData("bot", "sendText", "sendMessage")]
    [InlineData("bot", "runTrigger", "runTriggerByCodeForLead")]
    [InlineData("bot", "exit", "stop")]
    [InlineData("memory", "get", "getAttr")]
    [InlineData("memory", "delete", null)]
    [InlineData("api", "post", "postJson")]
    [InlineData("table", "select", "find")]
    [InlineData("table", "insertItem", "createItem")]
    [InlineData("table", "updateItem", null)]
    [InlineData("lead", "getStatus", null)]
    [InlineData("lead", "status", null)]
    [InlineData("lead", "getName", null)]
    [InlineData("lead", "has", null)]
    [InlineData("ticket", "save", null)]
    [InlineData("bot", "schedule", null)]
    [InlineData("lead", "deleteContext", null)]
    [InlineData("lead", "getPhone", null)]
    public void A_method(string owner, string written, string? meant) => Assert.Equal(meant, ProposedFor($"return {owner}.{written}('x') == leadId;"));

    [Theory]
    [InlineData("const bestChunks = lead.getAllTags(); return chunks.length > 1;", "bestChunks")]
    [InlineData("const order_total = leadId; return orderTotals > 1;", "order_total")]
    [InlineData("const getTotal = () => leadId; return fetchTotal() > 1;", "getTotal")]
    [InlineData("const oldChunks = leadId, newChunks = leadId; return chunks > 1;", null)]
    [InlineData("return lead_id > 1;", "leadId")]
    [InlineData("return id > 1;", null)]
    [InlineData("return call() > leadId;", null)]
    [InlineData("return buffer > leadId;", null)]
    [InlineData("const $ = leadId; return _ > 1;", null)]
    public void A_name(string code, string? meant) => Assert.Equal(meant, ProposedFor(code));

    [Fact]
    public void Where_several_may_be_meant_they_are_named_first() => Assert.StartsWith(
        "'lead' has no method 'getStatus'; known are getStatusId, getStatusName, ", Assert.Single(ConditionCheck.Create(new("return lead.getStatus() == leadId;")).Meaning).Message);

    // Null where nothing is proposed.
    private static string? ProposedFor(string code) => Assert.Single(ConditionCheck.Create(new(code)).Meaning).Edits is [var edit] ? edit.NewText : null;
}
