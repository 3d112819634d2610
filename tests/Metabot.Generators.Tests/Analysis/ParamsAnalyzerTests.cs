using System.Text;
using System.Text.Json;
using Metabot.Generators.Analysis.Json;
using Metabot.Generators.Analysis.Scheduling;
using Microsoft.CodeAnalysis.Testing;
using Test = Metabot.Generators.Analysis.AnalyzerTest<Metabot.Generators.Analysis.Scheduling.ParamsAnalyzer>;

namespace Metabot.Generators.Analysis;

public class ParamsAnalyzerTests
{
    [Theory]
    [InlineData("\"\"u8.ToArray()")]
    [InlineData("\"\"\"{\"order_id\": 7}\"\"\"u8.ToArray()")]
    [InlineData("Encoding.UTF8.GetBytes(\"{}\")")]
    [InlineData("Encoding.UTF8.GetBytes(text)")]
    [InlineData("Encoding.Unicode.GetBytes(\"[]\")")]
    [InlineData("new byte[] { 1, 2 }")]
    [InlineData("default")]
    public Task An_object_and_what_is_no_constant_are_left_alone(string value) => Verify(value);

    [Theory]
    [InlineData("\"{|MBOT2014:[|}1]\"u8.ToArray()")]
    [InlineData("\"{{|MBOT2014:'a'|}: 1}\"u8.ToArray()")]
    [InlineData("\"{\\\"a\\\": {|MBOT2014:tru|}}\"u8.ToArray()")]
    [InlineData("@\"{\"\"a\"\": 1,{|MBOT2014:}|}\"u8.ToArray()")]
    [InlineData("\"\"\"{\"a\": 1} {|MBOT2014:{|}}\"\"\"u8.ToArray()")]
    [InlineData("\"\"\"\r\n            {\r\n              {|MBOT2014:order_id|}: 7\r\n            }\r\n            \"\"\"u8.ToArray()")]
    [InlineData("new ReadOnlyMemory<byte>(\"{|MBOT2014:7|}\"u8.ToArray())")]
    [InlineData("Encoding.UTF8.GetBytes(\"{\\\"a\\\": 1{|MBOT2014:]|}\")")]
    [InlineData("Encoding.UTF8.GetBytes({|MBOT2014:\"{\" + Rest|})")]
    public Task What_is_not_one_object_is_reported_where_it_goes_wrong(string value) => Verify(value);

    [Fact]
    public Task The_message_says_what_should_stand_there() => Test.VerifyAsync(
        "class C { object R = new Metabot.JobRequest { ParamsJson = \"\"\"{\"a\": 1 {|#0:\"b\"|}: 2}\"\"\"u8.ToArray() }; }",
        DiagnosticResult.CompilerError("MBOT2014").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("script_request_params is not one JSON object: ',' or '}' should stand where '\"b\"' stands"));

    [Theory]
    [InlineData("""{"a":[1,-0.5,2e+9,true,false,null,"x\"\\\/\b\f\n\r\tA"],"b":{"c":{}},"d":[]}""")]
    [InlineData(" \t\r\n{ } \n")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":1.}""")]
    [InlineData("""{"a":.5}""")]
    [InlineData("""{"a":+1}""")]
    [InlineData("""{"a":1e}""")]
    [InlineData("""{"a":0x1}""")]
    [InlineData("""{"a":NaN}""")]
    [InlineData("""{"a":"\x41"}""")]
    [InlineData("""{"a":"\u12"}""")]
    [InlineData("{\"a\":\"\t\"}")]
    [InlineData("""{"a":"}""")]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{,}""")]
    [InlineData("""{"a":[1,]}""")]
    [InlineData("""{"a":[,1]}""")]
    [InlineData("""{"a":[1}}""")]
    [InlineData("""{"a":1}}""")]
    [InlineData("""{"a":1} // one""")]
    [InlineData("""/* one */{"a":1}""")]
    [InlineData("null")]
    [InlineData("\u00A0{}")]
    [InlineData("  ")]
    public void The_verdict_is_that_of_the_client(string text) => Assert.Equal(IsObject(text), JsonObjectText.FindFault(text) is null);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Depth_is_bounded_as_in_the_client(int depth)
    {
        var text = "{\"a\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}";
        Assert.Equal(IsObject(text), JsonObjectText.FindFault(text) is null);
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Task Verify(string value) => Test.VerifyAsync(
        $$"""
        using System;
        using System.Text;
        class C
        {
            const string Rest = "'a': 1}";
            object M(string text) => new Metabot.JobRequest
            {
                ParamsJson = {{value}},
            };
        }
        """);
}
