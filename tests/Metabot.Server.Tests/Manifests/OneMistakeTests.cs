namespace Metabot.Server.Tests.Manifests;

// What is wrong is told once, and whatever is wrong is told.
public sealed class OneMistakeTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("""{ "ask": "How many?" }""", "ask: $.scripts.s.commands[0].ask must be a JSON object; got the string \"How many?\"")]
    [InlineData("""{ "ask": {} }""", "ask.text: text is missing; it must be a string that is not blank", "ask.attribute: attribute is missing; it must be a string that is not blank")]
    [InlineData("""{ "callback": "return true;" }""", "callback: $.scripts.s.commands[0].callback must be a JSON object; got the string \"return true;\"")]
    [InlineData("""{ "email": [] }""", "email: $.scripts.s.commands[0].email must be a JSON object; got an array")]
    [InlineData("""{ "add_contexts": 5 }""", "add_contexts: add_contexts must be a string; got the number 5")]
    [InlineData("""{ "add_contexts": " , ; " }""", "add_contexts: add_contexts has no context; write names with commas between them")]
    [InlineData("""{ "remove_contexts": "" }""", "remove_contexts: remove_contexts is blank; give it a value or leave it out")]
    [InlineData("""{ "add_tags": 5 }""", "add_tags: add_tags must be a string; got the number 5")]
    [InlineData("""{ "remove_tags": "a,,b" }""", "remove_tags: remove_tags has an empty tag; remove it")]
    [InlineData("""{ "javascript": {} }""", "javascript.file: file is missing; it must be a string that is not blank")]
    [InlineData("""{ "javascript": { "file": null } }""", "javascript.file: file is missing; it must be a string that is not blank")]
    [InlineData("""{ "javascript": { "fil": "a.js" } }""", "javascript.fil: there is no field 'fil'; did you mean 'file'?")]
    [InlineData("""{ "text": "x", "condition": {} }""", "condition.file: file is missing; it must be a string that is not blank")]
    [InlineData("""{ "text": "x", "condition": true }""", "condition: JavaScript is a string or { \"file\": \"name.js\" }; got true")]
    [InlineData("""{ "text": 5 }""", "text: text must be a string; got the number 5")]
    [InlineData("""{ "text": "" }""", "text: text is blank; give it a value or leave it out")]
    [InlineData("""{ "image": { "text": "x" } }""", "image.file: file is missing; it must be a string that is not blank")]
    [InlineData("""{ "image": { "file": "http://a.example/x.png", "text": 1 } }""", "image.text: text must be a string; got the number 1")]
    [InlineData("""{ "file": "menu.pdf" }""", "file: there is no file 'menu.pdf' in the bot's folder; a file elsewhere has an http or https address")]
    [InlineData("""{ "file": "../bot.db" }""", "file: there is no file '../bot.db' in the bot's folder; a file elsewhere has an http or https address")]
    [InlineData("""{ "run_script": 1 }""", "run_script: run_script must be a string; got the number 1")]
    [InlineData("""{ "run_trigger": {} }""", "run_trigger.trigger: trigger is missing; it must be a string that is not blank")]
    [InlineData("""{ "run_trigger": { "trigger": "t", "after_sec": -1 } }""", "run_trigger: the bot has no trigger 't'", "run_trigger.after_sec: after_sec is -1")]
    [InlineData("""{ "stop": false }""", "stop: stop is true or absent")]
    [InlineData("""{ "stop": 1 }""", "stop: stop must be true or false; got the number 1")]
    [InlineData("""{ "repeat": "yes" }""", "repeat: repeat must be true or false; got the string \"yes\"")]
    [InlineData("""{ "to_bot": false }""", "to_bot: to_bot is true or absent")]
    [InlineData("""{ "to_operator": {} }""", "to_operator.status: status is missing; it must be a string that is not blank")]
    [InlineData("""{ "to_operator": { "status": "nev" } }""", "to_operator.status: the bot has no status 'nev'; did you mean 'new'?")]
    [InlineData("""{ "status": "nev" }""", "status: the bot has no status 'nev'; did you mean 'new'?")]
    [InlineData("""{ "set_attributes": [] }""", "set_attributes: set_attributes must be a JSON object; got an array")]
    [InlineData("""{ "text": "x", "code": "" }""", "code: code is blank; give it a value or leave it out")]
    public async Task Of_a_command(string command, params string[] mistakes)
    {
        var found = await folder.FindMistakesAsync($$"""
            "scripts": { "s": { "commands": [{{command}}] } }
            """);

        Assert.Equal(mistakes.Length, found.Length);
        Assert.All(mistakes.Zip(found), pair => Assert.StartsWith($"$.scripts.s.commands[0].{pair.First}", pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(""" "scripts": { "s": { "commands": [5] } } """, "$.scripts.s.commands[0]: $.scripts.s.commands[0] must be a JSON object; got the number 5")]
    [InlineData(""" "scripts": { "s": { "commands": {} } } """, "$.scripts.s.commands: commands must be an array of commands")]
    [InlineData(""" "scripts": { "s": [] } """, "$.scripts.s: $.scripts.s must be a JSON object; got an array")]
    [InlineData(""" "scripts": [] """, "$.scripts: scripts must be a JSON object; got an array")]
    [InlineData(""" "scripts": { "s": { "commands": [], "kind": "fall back" } } """, "$.scripts.s.kind: kind is standard or fallback; got 'fall back'")]
    [InlineData(""" "scripts": { "s": { "commands": [], "kind": "fallback" }, "t": { "commands": [], "kind": "fallback" } } """, "$.scripts.t.kind: 's' is the fallback script already; a bot has one")]
    [InlineData(""" "triggers": { "t": 5 } """, "$.triggers.t: $.triggers.t must be a JSON object; got the number 5")]
    [InlineData(""" "triggers": { "t": { "script": "" } } """, "$.triggers.t.script: script is blank; give it a value or leave it out")]
    [InlineData(""" "triggers": { "t": { "else_script": "no" } } """, "$.triggers.t.else_script: the bot has no script 'no'")]
    [InlineData(""" "triggers": { "t": { "trigger": "no" } } """, "$.triggers.t.trigger: the bot has no trigger 'no'")]
    [InlineData(""" "scripts": { "s": { "commands": [] } }, "triggers": { "t": { "script": "s", "on": [5] } } """, "$.triggers.t.on[0]: $.triggers.t.on[0] must be a JSON object; got the number 5")]
    [InlineData(""" "scripts": { "s": { "commands": [] } }, "triggers": { "t": { "script": "s", "on": [{ "status_changed": "nev" }] } } """, "$.triggers.t.on[0].status_changed: the bot has no status 'nev'; did you mean 'new'?")]
    [InlineData(""" "broadcasts": { "b": 5 } """, "$.broadcasts.b: $.broadcasts.b must be a JSON object; got the number 5")]
    [InlineData(""" "broadcasts": { "b": { "script": "no" } } """, "$.broadcasts.b.script: the bot has no script 'no'")]
    [InlineData(""" "endpoints": { "e": "return 1;" } """, "$.endpoints.e: $.endpoints.e must be a JSON object; got the string \"return 1;\"")]
    [InlineData(""" "endpoints": { "e": {} } """, "$.endpoints.e.javascript: javascript is missing; it makes the endpoint's answer")]
    [InlineData(""" "endpoints": { "a//b": { "javascript": "return 1;" } } """, "$.endpoints: 'a//b' is no alias that could be called")]
    [InlineData(""" "routes": { "r": {} } """, "$.routes.r.script: script is missing; it must be a string that is not blank")]
    [InlineData(""" "routes": { "r": "s" } """, "$.routes.r: $.routes.r must be a JSON object; got the string \"s\"")]
    [InlineData(""" "routes": { "r": { "script": "no" } } """, "$.routes.r.script: the bot has no script 'no'")]
    [InlineData(""" "scripts": { "s": { "commands": [] } }, "routes": { "r": { "script": "s", "status": "nev" } } """, "$.routes.r.status: the bot has no status 'nev'; did you mean 'new'?")]
    [InlineData(""" "snippets": { "a": 5 } """, "$.snippets.a: JavaScript is a string or { \"file\": \"name.js\" }; got the number 5")]
    [InlineData(""" "snippets": { "a": {} } """, "$.snippets.a.file: file is missing; it must be a string that is not blank")]
    [InlineData(""" "snippets": [] """, "$.snippets: snippets must be a JSON object; got an array")]
    [InlineData(""" "scripts": { "s": { "commands": [], "menu": [5] } } """, "$.scripts.s.menu[0]: $.scripts.s.menu[0] must be a JSON object; got the number 5")]
    [InlineData(""" "scripts": { "s": { "commands": [], "menu": {} } } """, "$.scripts.s.menu: menu must be an array of items")]
    public async Task Of_what_runs(string members, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(await folder.FindMistakesAsync(members)), StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "language": "de" """, "$.language: language is one of en, ru; got 'de'")]
    [InlineData(""" "language": 5 """, "$.language: language must be a string; got the number 5")]
    [InlineData(""" "attributes": [] """, "$.attributes: attributes must be a JSON object; got an array")]
    [InlineData(""" "statuses": [] """, "$.statuses: statuses must be an array of names with at least one in it")]
    [InlineData(""" "statuses": "new" """, "$.statuses: statuses must be an array of names with at least one in it")]
    [InlineData(""" "statuses": ["new", " "] """, "$.statuses[1]: a status is a name that is not blank; got the string \" \"")]
    [InlineData(""" "statuses": ["new", "old", "new"] """, "$.statuses[2]: the status 'new' is there twice; leave one out")]
    [InlineData(""" "ticket_types": {} """, "$.ticket_types: ticket_types must be an array of names")]
    [InlineData(""" "ticket_types": ["order", 5] """, "$.ticket_types[1]: a type is a name that is not blank; got the number 5")]
    [InlineData(""" "ticket_types": ["order", "claim", "order"] """, "$.ticket_types[2]: the type 'order' is there twice; leave one out")]
    [InlineData(""" "ticket_statuses": ["open"] """, "$.ticket_statuses: ticket_statuses must be a JSON object; got an array")]
    [InlineData(""" "ticket_statuses": { "new": 1 } """, "$.ticket_statuses.new: the kind of a status is text; got the number 1")]
    [InlineData(""" "ticket_fields": {} """, "$.ticket_fields: ticket_fields must be an array of names")]
    [InlineData(""" "ticket_fields": ["a", "a"] """, "$.ticket_fields[1].name: 'a' or its id 2 is there twice; leave one out")]
    [InlineData(""" "ticket_fields": [{ "id": 2, "name": "a" }, "b"] """, "$.ticket_fields[1].name: 'b' or its id 2 is there twice; leave one out")]
    [InlineData(""" "ticket_fields": [{ "title": "A" }] """, "$.ticket_fields[0].name: name is missing; it must be a string that is not blank")]
    [InlineData(""" "ticket_fields": [5] """, "$.ticket_fields[0]: $.ticket_fields[0] must be a JSON object; got the number 5")]
    [InlineData(""" "tables": { "t": [] } """, "$.tables.t: a table is an array with the names of its columns")]
    [InlineData(""" "tables": { "t": ["a", " "] } """, "$.tables.t: a table is an array with the names of its columns")]
    [InlineData(""" "tables": { "t": ["a", "b", "a"] } """, "$.tables.t: the column 'a' is there twice; leave one out")]
    [InlineData(""" "max_calls_per_second": 0 """, "$.max_calls_per_second: max_calls_per_second")]
    [InlineData(""" "channels": { "telegramm": {} } """, "$.channels.telegramm: there is no field 'telegramm'; did you mean 'telegram'?")]
    [InlineData(""" "api": { "hosts": "api.example.org" } """, "$.api.hosts: hosts must be an array of hosts")]
    [InlineData(""" "api": { "hosts": ["http://api.example.org"] } """, "$.api.hosts[0]: a host is a name or an address, perhaps with a port")]
    [InlineData(""" "api": { "timeout_sec": 61 } """, "$.api.timeout_sec: 61 seconds are too long for scripts to wait; give 1 to 60")]
    public async Task Of_what_there_is_beside_scripts(string members, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(await folder.FindMistakesAsync(members)), StringComparison.Ordinal);
}
