namespace Metabot.JavaScript.Meaning;

// What a condition can use without declaring it: JavaScript's own names, those of the platform's documentation and of scripts published for the
// platform, and botId and request, which are this project's decision.
internal static class HostNames
{
    public static readonly string[] Globals =
    [
        "leadId", "botId", "ticketId", "bot", "lead", "ticket", "memory", "api", "table", "request", "isFirstImmediateCall", "require", "snippet", "PHP", "module",
    ];

    private static readonly HashSet<string> Language = new(StringComparer.Ordinal)
    {
        "arguments", "undefined", "NaN", "Infinity", "globalThis", "console", "isNaN", "isFinite", "parseInt", "parseFloat", "encodeURI", "encodeURIComponent",
        "decodeURI", "decodeURIComponent", "escape", "unescape", "eval", "Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String",
        "RegExp", "Array", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array",
        "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer",
        "SharedArrayBuffer", "Atomics", "DataView", "JSON", "Promise", "Reflect", "Proxy", "Intl", "Iterator", "WebAssembly", "Error", "AggregateError",
        "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError",
    };

    // Of two names for one thing the documentation's first stands first: it is the one that is proposed.
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["bot"] = Words(
            """
            getData setAttr getAttr getAllAttr isAttrExist issetAttr findLeads findTickets createPerson scheduleJob scheduleScript runTriggerByCodeForLead
            runScriptByCodeForLead getScriptIdByCode run stop sendMessage getWebhookPayload canAutoForward
            """),
        ["lead"] = Words(
            """
            getData isDataExist issetData getAllData setData getSerialNumber getChannelCode getMessengerCode getMessenger getIdentification
            getIdentificationEntity getLastRequest isInlineButtonsAvailable isInlineButtonsAvailableGeneralChannelSetting setAttr getAttr getAllAttr isAttrExist
            issetAttr getIntAttr getFloatAttr getBoolAttr getJsonAttr setJsonAttr getAllJsonAttrs issetJsonAttr isJsonAttrKeyExist deleteAttrs deleteAttr
            forceDeleteAttrs forceDeleteAttr deleteJsonAttrs deleteJsonAttr forceDeleteJsonAttrs forceDeleteJsonAttr setAllLiveTexAttrs setLiveTexAttr
            getLiveTexAttr getAllLiveTexAttrs isTagExist issetTag getTag getAllTags setTag addTags addTag deleteTags deleteTag forceDeleteTags forceDeleteTag
            isContextExist issetContext getContext getAllContexts setContext isInStatus getStatusId getStatusName getAllStatuses getAllStatusesIndexedByName
            issetStatusById issetStatusByName getStatusIdByName setStatusId setStatusName setStatus setStatusById setStatusByName getPersonId setPersonId
            createPersonForCurrentLead setForwarded canAutoForward getNextOperators assignDialogToNextOperator assignDialogToOperator
            setActiveNlpIntegrationByCode setActiveNlpIntegrationById hasActiveNlpIntegration getActiveNlpIntegrationId
            """),
        ["ticket"] = Words(
            """
            update getData issetData isDataExist getAllData setData getCustomData getAllCustomData setCustomData setAllCustomData issetCustomData
            isCustomDataExist reloadCustomData loadCustomDataIfNotLoaded reloadTicket _sanitizeString getTicketTypeName getStatusId getAttr getStatusName
            getStatusType isInStatus setStatusId setStatusByName getAuthorPersonId getAuthorPersonFullName getAuthorPersonRoleId getAuthorPersonRoleName
            getAuthorPersonRoleTitle getAuthorPersonRoleFormattedTitle getAssignedPersonId getAssignedPersonFullName getAssignedPersonRoleId
            getAssignedPersonRoleName getAssignedPersonRoleTitle getAssignedPersonRoleFormattedTitle getClientPersonId getClientPersonFullName
            getClientPersonRoleId getClientPersonRoleName getClientPersonRoleTitle getClientPersonRoleFormattedTitle getPerson1Id setPerson1Id getPerson2Id
            setPerson2Id getPerson3Id setPerson3Id assignToNextQueuePerson moveAssignedPersonToEndOfQueue assignToPersonById assignToNextPersonAndMoveToEnd
            setAssignedPersonRejectsCount incAssignedPersonRejectsCount getAssignedPersonRejectsCount getSubtotalFormatted getTotalFeeFormatted
            getDeliveryFeeFormatted getTotalFormatted getTicketLines
            """),
        ["memory"] = Words("setAttr getAttr"),
        ["api"] = Words("setHeaders postJson getJson getLastResponseCode"),
        ["table"] = Words("find createItem"),
    };

    // The documentation's list of the lead's methods is cut off within a name: what begins like it may be that method.
    private const string CutName = "getActiveNlpIntegratio";

    private static readonly string[] OfEveryObject =
        Words("hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf constructor __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__");

    public static bool IsKnown(string name) => IsOfLanguage(name) || Array.IndexOf(Globals, name) >= 0;

    public static bool IsOfLanguage(string name) => Language.Contains(name);

    // Null where the object's methods are not documented.
    public static IReadOnlyList<string>? MethodsOf(string name) => Methods.TryGetValue(name, out var methods) ? methods : null;

    public static bool MayHave(string name, string method) => Methods[name].Contains(method) || IsOfEveryObject(method)
        || (name == "lead" && method.StartsWith(CutName, StringComparison.Ordinal));

    public static bool IsOfEveryObject(string name) => OfEveryObject.Contains(name);

    public static IEnumerable<string> Suggestions => Globals.Concat(Language);

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
