// The language of a bot: what its JavaScript finds beside the language itself. Analyzers, server, tool and reference page are made from this file.
// It keeps to a small part of TypeScript: type aliases, interfaces of methods and properties, constants, functions and modules.
//
// @effect   what a call does: pure (reads only, and is the default), memory (this run only), changes-lead, changes-bot, changes-ticket,
//           changes-table, sends, schedules, calls-outside, flow (jumps or stops)
// @source   how sure it is, then where it stands: documented (with its types), documented-name (a page lists the name, the types are concluded),
//           seen-in-code (of scripts published for the platform), inferred, ours (this project's decision). An interface says it for its members
// @platformOnly  why only the platform can do it
// @aliasOf  the name that is proposed instead
// @spelling another way to write it

/** The name of a lead's or the bot's attribute. */
type AttributeName = string;
/** A tag of a lead. */
type TagName = string;
/** A context of a lead. */
type ContextName = string;
/** The name of a lead's status. */
type StatusName = string;
/** The code of a script. */
type ScriptCode = string;
/** The code of a trigger. */
type TriggerCode = string;
/** The code of a broadcast. */
type BroadcastCode = string;
/** The name of a snippet. */
type SnippetName = string;
/** The name of a custom table. */
type TableName = string;
/** The name of a column, or of an attribute where leads are asked for. */
type FieldName = string;

/** Several names: text with commas, an array, or an object whose values they are. */
type Names<T extends string> = T | T[] | { [key: string]: T } | (string & {});
type WhereOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "!=" | "like" | "not like" | "ilike" | "IN" | "NOT IN" | "is" | "is not" | "regexp" | "not regexp";
/** What rows have to meet, all of it: `[['name', 'Ann'], ['id', '>', 7]]`. */
type Where = ([FieldName, any] | [FieldName, WhereOperator, any] | any[])[];
/** Columns to sort by: `[['name', 'asc'], ['id', 'desc']]`, or one alone. */
type OrderBy = ([FieldName, "asc" | "desc"] | any[] | string)[];

/**
 * The parameters of a planned job, the fields of the HTTP body. Of two times only `run_at` counts.
 * @source documented: scheduleJob
 */
interface JobParams {
  /** The script to run, by its code. */
  script_code?: ScriptCode;
  /** The script to run, by its id. @source documented: Bot API */
  script_id?: number;
  /** The trigger to run, by its code. */
  trigger_code?: TriggerCode;
  /** The trigger to run, by its id. @source documented: Bot API */
  trigger_id?: number;
  /** The broadcast to run, by its code. @source documented: Bot API */
  broadcast_code?: BroadcastCode;
  /** The broadcast to run, by its id. @source documented: Bot API */
  broadcast_id?: number;
  /** The lead it is for. */
  lead_id?: number | null;
  /** The ticket it is for. */
  ticket_id?: number | null;
  /** JavaScript; the job runs only where it returns true. Replaces the condition of the trigger or broadcast. */
  condition_script_code?: string;
  /** Tags to put on the lead, separated by commas. */
  add_tags?: Names<TagName>;
  /** Tags to take off the lead, separated by commas. */
  remove_tags?: Names<TagName>;
  /** Whether the job repeats. */
  is_periodic?: boolean | 0 | 1;
  /** Seconds between repeats. */
  repeat_interval_sec?: number;
  /** The input that the script reads. */
  script_request_params?: { [name: string]: any };
  /** When to run, `yyyy-MM-dd HH:mm:ss` in the server's time zone. */
  run_at?: string;
  /** Seconds to wait before it runs. */
  run_after_sec?: number;
}

/**
 * The application itself, the same for all its leads.
 * @source documented: conditions
 */
interface Bot {
  /** A column of the bot's row, or `leadsCount`; null where there is none. @source documented: methods of bot */
  getData(key: string): any;
  /** Keeps an attribute that all leads share. @effect changes-bot */
  setAttr(key: AttributeName, value: any): this;
  /** An attribute of the bot; null where there is none. @source documented: attributes */
  getAttr(key: AttributeName): any;
  /** All attributes of the bot. */
  getAllAttr(): any;
  /** Whether the bot has this attribute. */
  isAttrExist(key: AttributeName): boolean;
  /** @aliasOf isAttrExist */
  issetAttr(key: AttributeName): boolean;
  /** The bot's leads that meet all of `where`; `limit` is 1 to 100. Columns may also be `status_name`, `channel_name`, `channel_code`. @source documented: methods of bot */
  findLeads(columns?: FieldName[], where?: Where, orderBy?: OrderBy, limit?: number | null, offset?: number | null): any[];
  /** The tickets that meet all of `where`. @source seen-in-code: methods of ticket, an example */
  findTickets(where: Where): Ticket[];
  /** Makes a card of a person; its id, or null. @effect changes-bot @source documented-name: conditions */
  createPerson(data: PersonData): number | null;
  /** Plans a job; false where its condition is not true now. @effect schedules @source documented: scheduleJob */
  scheduleJob(jobParams: JobParams): boolean;
  /** Plans a script, by its id, for a lead. @effect schedules @source documented: scheduleScript */
  scheduleScript(scriptId: number | null, leadId: number | null, ticketId?: number | null, jobParams?: JobParams): boolean;
  /** Runs a trigger for a lead, by its code. @effect schedules @source documented: runTriggerByCodeForLead */
  runTriggerByCodeForLead(triggerCode: TriggerCode | null, leadId: number | null, ticketId?: number | null, addToQueue?: boolean, jobParams?: JobParams): boolean;
  /** Runs a script for a lead, by its code. @effect schedules @source seen-in-code: a student's bot */
  runScriptByCodeForLead(scriptCode: ScriptCode, leadId: number): boolean;
  /** The id of the script with this code; null where there is none. @source seen-in-code: the journey designer */
  getScriptIdByCode(code: ScriptCode): number | null;
  /** Goes on with another script of the same dialog. @effect flow @source seen-in-code: the journey designer */
  run(params: { script_id?: number; script_code?: ScriptCode }): void;
  /** Ends the script, as the command `stop` does. @effect flow @source seen-in-code: a student's bot */
  stop(): void;
  /** Sends a text to the lead. @effect sends @source seen-in-code: the journey designer */
  sendMessage(text: string): void;
  /** What the messenger sent, as it was; null where nothing came in. @source seen-in-code: a student's bot */
  getWebhookPayload(): any;
  /** Whether the dialog may be handed over. @source documented-name: assignDialogToNextOperator @platformOnly the operators are the platform's */
  canAutoForward(): boolean;
}

/** The fields of a person's card. The pages name none; these are read by tickets. @source ours: persons */
interface PersonData {
  /** The name in full. */
  full_name?: string;
  /** The id of the person's role. */
  role_id?: number;
  /** The role's name. */
  role_name?: string;
  /** The role's title. */
  role_title?: string;
  [name: string]: any;
}

/**
 * The person whom the bot talks to. Attributes are text.
 * @source documented-name: methods of lead, the list of contents
 */
interface Lead {
  /** A column of the lead's row: `id`, `name`, `identification`, `person_id`, `channel_id`, `status_id`, `lang_code`, `is_mute`, `created_at` and others. @source documented: conditions */
  getData(key: string): any;
  /** Whether that column is set. @source documented: conditions */
  isDataExist(key: string): boolean;
  /** @aliasOf isDataExist @source documented: conditions */
  issetData(key: string): boolean;
  /** All columns. */
  getAllData(): any;
  /** Writes a column. @effect changes-lead */
  setData(key: string, value: any): this;
  /** The running number of the lead in its bot, from 1. @source documented: conditions */
  getSerialNumber(): number | null;
  /** The code of the lead's channel: telegram, for one. @source documented: conditions */
  getChannelCode(): string;
  /** The code of the lead's messenger. */
  getMessengerCode(): string | null;
  /** The messenger that the lead writes from. */
  getMessenger(): any;
  /** The lead's id in the outside messenger. */
  getIdentification(): string | null;
  /** The record behind that id. @platformOnly the record is the platform's, and no page says what is in it */
  getIdentificationEntity(): any;
  /** What the lead sent last. */
  getLastRequest(): any;
  /** Whether the lead's channel shows buttons in messages. */
  isInlineButtonsAvailable(): boolean;
  /** The setting of the channel behind it. */
  isInlineButtonsAvailableGeneralChannelSetting(): boolean;

  /** Keeps an attribute, as text; triggers may wait for it. @effect changes-lead @source documented: attributes */
  setAttr(key: AttributeName, value: string | number | boolean | null): this;
  /** An attribute, always as text; null where there is none. @source documented: attributes */
  getAttr(key: AttributeName): string | null;
  /** All attributes. @source documented: attributes */
  getAllAttr(): any;
  /** Whether the lead has this attribute. @source documented: attributes */
  isAttrExist(key: AttributeName): boolean;
  /** @aliasOf isAttrExist @source documented: attributes */
  issetAttr(key: AttributeName): boolean;
  /** The attribute as a whole number; null where it is none. */
  getIntAttr(key: AttributeName): number | null;
  /** The attribute as a number; null where it is none. */
  getFloatAttr(key: AttributeName): number | null;
  /** The attribute as true or false. */
  getBoolAttr(key: AttributeName): boolean | null;
  /** A JSON attribute as the value it holds; null where there is none. @source seen-in-code: calls of outside systems */
  getJsonAttr(key: AttributeName): any;
  /** Keeps any JSON value as an attribute. @effect changes-lead @source seen-in-code: calls of outside systems */
  setJsonAttr(key: AttributeName, value: any): this;
  /** All JSON attributes. */
  getAllJsonAttrs(): any;
  /** Whether the lead has this JSON attribute. */
  issetJsonAttr(key: AttributeName): boolean;
  /** @aliasOf issetJsonAttr */
  isJsonAttrKeyExist(key: AttributeName): boolean;
  /** Takes attributes off. `ticketId` and `scriptRequestParams` go to the triggers that it starts. @effect changes-lead @source documented: methods of lead */
  deleteAttrs(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** @aliasOf deleteAttrs @effect changes-lead @source documented: methods of lead */
  deleteAttr(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** Takes attributes off for good. @effect changes-lead */
  forceDeleteAttrs(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** @aliasOf forceDeleteAttrs @effect changes-lead */
  forceDeleteAttr(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** Takes JSON attributes off. @effect changes-lead */
  deleteJsonAttrs(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** @aliasOf deleteJsonAttrs @effect changes-lead */
  deleteJsonAttr(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** Takes JSON attributes off for good. @effect changes-lead */
  forceDeleteJsonAttrs(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** @aliasOf forceDeleteJsonAttrs @effect changes-lead */
  forceDeleteJsonAttr(attrs: Names<AttributeName> | null, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** Writes all that is kept for LiveTex. @effect changes-lead @platformOnly LiveTex is a service of its own */
  setAllLiveTexAttrs(attrs: any): this;
  /** Writes one value that is kept for LiveTex. @effect changes-lead @platformOnly LiveTex is a service of its own */
  setLiveTexAttr(key: string, value: any): this;
  /** One value that is kept for LiveTex. @platformOnly LiveTex is a service of its own */
  getLiveTexAttr(key: string): any;
  /** All that is kept for LiveTex. @platformOnly LiveTex is a service of its own */
  getAllLiveTexAttrs(): any;

  /** Whether the lead carries the tag. @source documented: conditions */
  isTagExist(tag: TagName): boolean;
  /** @aliasOf isTagExist */
  issetTag(tag: TagName): boolean;
  /** The tag as it is written, where the lead carries it; else null. @source documented: conditions */
  getTag(tag: TagName): string | null;
  /** All tags of the lead. @source documented: conditions */
  getAllTags(): string[];
  /** Puts one tag on. @effect changes-lead */
  setTag(tag: TagName): this;
  /** Puts tags on; triggers may wait for them. @effect changes-lead */
  addTags(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** @aliasOf addTags @effect changes-lead */
  addTag(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** Takes tags off; triggers may wait for it. @effect changes-lead */
  deleteTags(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** @aliasOf deleteTags @effect changes-lead */
  deleteTag(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isForceDelete?: boolean, isSuppressTriggers?: boolean): this;
  /** Takes tags off for good. @effect changes-lead */
  forceDeleteTags(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;
  /** @aliasOf forceDeleteTags @effect changes-lead */
  forceDeleteTag(tags: Names<TagName>, ticketId?: number | null, scriptRequestParams?: any, isSuppressTriggers?: boolean): this;

  /** Whether the lead is in the context. @source documented: conditions */
  isContextExist(context: ContextName): boolean;
  /** @aliasOf isContextExist */
  issetContext(context: ContextName): boolean;
  /** The context as it is written, where the lead is in it; else null. @source documented: conditions */
  getContext(context: ContextName): string | null;
  /** All contexts of the lead. @source documented: conditions */
  getAllContexts(): string[];
  /** Puts the lead into a context. @effect changes-lead */
  setContext(context: ContextName): this;

  /** Whether the lead's status has this name. @source documented: conditions */
  isInStatus(statusName: StatusName): boolean;
  /** The id of the lead's status. @source documented: conditions */
  getStatusId(): number | null;
  /** The name of the lead's status. */
  getStatusName(): string | null;
  /** All statuses that the bot has. */
  getAllStatuses(): any[];
  /** The same, by their names. */
  getAllStatusesIndexedByName(): any;
  /** Whether the bot has a status with this id. */
  issetStatusById(id: number): boolean;
  /** Whether the bot has a status of this name. */
  issetStatusByName(name: StatusName): boolean;
  /** The id of the status of this name; null where there is none. */
  getStatusIdByName(name: StatusName): number | null;
  /** Moves the lead to a status; false where the bot has none such. @effect changes-lead */
  setStatusId(id: number): boolean;
  /** Moves the lead to a status; false where the bot has none such. @effect changes-lead */
  setStatusName(name: StatusName): boolean;
  /** Moves the lead to a status, by id or name; false where the bot has none such. @effect changes-lead */
  setStatus(status: number | StatusName): boolean;
  /** @aliasOf setStatusId @effect changes-lead */
  setStatusById(id: number): boolean;
  /** @aliasOf setStatusName @effect changes-lead */
  setStatusByName(name: StatusName): boolean;

  /** The id of the person's card that the lead is tied to. @source documented: conditions */
  getPersonId(): number | null;
  /** Ties the lead to a card; false where there is none such. @effect changes-lead @source documented: conditions */
  setPersonId(personId: number | null): boolean;
  /** Makes a card and ties the lead to it; the card's id. @effect changes-lead @source documented: conditions */
  createPersonForCurrentLead(data: PersonData): number | null;

  /** Sets or clears the mark that an operator has the dialog. @effect changes-lead @source documented: conditions */
  setForwarded(state: boolean | number): this;
  /** Whether the dialog may be handed over. @source documented-name: assignDialogToNextOperator @platformOnly the operators are the platform's */
  canAutoForward(): boolean;
  /** The operators whose turn is next. @platformOnly the operators are the platform's */
  getNextOperators(departmentCode?: string | null, isOnline?: boolean): any[];
  /** Gives the dialog to the operator whose turn it is. @effect changes-lead @source documented: assignDialogToNextOperator @platformOnly the operators are the platform's */
  assignDialogToNextOperator(departmentCode?: string | null, isOnline?: boolean, isForwardIfOperatorNotFound?: boolean, useLocks?: boolean): any;
  /** Gives the dialog to one operator. @effect changes-lead @platformOnly the operators are the platform's */
  assignDialogToOperator(operatorId: number): boolean;

  /** Chooses what recognises the lead's intents, by code. @effect changes-lead @platformOnly NLP is a service of its own */
  setActiveNlpIntegrationByCode(code: string): boolean;
  /** Chooses what recognises the lead's intents, by id. @effect changes-lead @platformOnly NLP is a service of its own */
  setActiveNlpIntegrationById(id: number): boolean;
  /** Whether something recognises the lead's intents. */
  hasActiveNlpIntegration(): boolean;
  /** Its id; null where there is none. */
  getActiveNlpIntegrationId(): number | null;
  /** Its code; null where there is none. The list of contents is cut off within a name that begins like this. */
  getActiveNlpIntegrationCode(): string | null;
}

/**
 * A row of the data model: an order, a request.
 * @source documented-name: methods of ticket, the list of contents
 */
interface Ticket {
  /** Writes `title`, `description`, `ticket_type_id`, `status_id`, the three person ids and custom fields, these in `custom` or by their names. @effect changes-ticket @source documented: methods of ticket */
  update(data: { [name: string]: any }): boolean;
  /** A field by its name; null where there is none. @source documented: methods of ticket */
  getData(key: string): any;
  /** Whether that field is set. */
  issetData(key: string): boolean;
  /** @aliasOf issetData */
  isDataExist(key: string): boolean;
  /** All fields. */
  getAllData(): any;
  /** Writes one field. @effect changes-ticket */
  setData(key: string, value: any): this;
  /** A custom field. */
  getCustomData(key: string): any;
  /** All custom fields. */
  getAllCustomData(): any;
  /** Writes one custom field. @effect changes-ticket */
  setCustomData(key: string, value: any): this;
  /** Writes all custom fields. @effect changes-ticket */
  setAllCustomData(data: { [name: string]: any }): this;
  /** Whether that custom field is set. */
  issetCustomData(key: string): boolean;
  /** @aliasOf issetCustomData */
  isCustomDataExist(key: string): boolean;
  /** Reads the custom fields again. */
  reloadCustomData(): this;
  /** Reads the custom fields where that has not been done. */
  loadCustomDataIfNotLoaded(): this;
  /** Reads the ticket again. */
  reloadTicket(): this;
  /** A helper of the platform itself. @platformOnly it is an inner helper, and no page says what it does */
  _sanitizeString(value: string): string;
  /** The name of the ticket's type. */
  getTicketTypeName(): string | null;

  /** The id of the ticket's status. */
  getStatusId(): number | null;
  /** With `status_id` the same as `getStatusId()`, and nothing else is known. */
  getAttr(key: string): any;
  /** The name of the ticket's status. */
  getStatusName(): string | null;
  /** The kind of the ticket's status. */
  getStatusType(): any;
  /** Whether the ticket's status has this name. */
  isInStatus(statusName: string): boolean;
  /** Moves the ticket to a status, by id. @effect changes-ticket */
  setStatusId(id: number): boolean;
  /** Moves the ticket to a status, by name. @effect changes-ticket */
  setStatusByName(name: string): boolean;

  /** The person who wrote the ticket. */
  getAuthorPersonId(): number | null;
  /** That person's name in full. */
  getAuthorPersonFullName(): string | null;
  /** The id of that person's role. */
  getAuthorPersonRoleId(): number | null;
  /** That role's name. */
  getAuthorPersonRoleName(): string | null;
  /** That role's title. */
  getAuthorPersonRoleTitle(): string | null;
  /** That role's title, formatted. */
  getAuthorPersonRoleFormattedTitle(): string | null;
  /** The person who is to do it. */
  getAssignedPersonId(): number | null;
  /** That person's name in full. */
  getAssignedPersonFullName(): string | null;
  /** The id of that person's role. */
  getAssignedPersonRoleId(): number | null;
  /** That role's name. */
  getAssignedPersonRoleName(): string | null;
  /** That role's title. */
  getAssignedPersonRoleTitle(): string | null;
  /** That role's title, formatted. */
  getAssignedPersonRoleFormattedTitle(): string | null;
  /** The person whom it is for. */
  getClientPersonId(): number | null;
  /** That person's name in full. */
  getClientPersonFullName(): string | null;
  /** The id of that person's role. */
  getClientPersonRoleId(): number | null;
  /** That role's name. */
  getClientPersonRoleName(): string | null;
  /** That role's title. */
  getClientPersonRoleTitle(): string | null;
  /** That role's title, formatted. */
  getClientPersonRoleFormattedTitle(): string | null;
  /** One person more, the first. */
  getPerson1Id(): number | null;
  /** Sets the first person more. @effect changes-ticket */
  setPerson1Id(personId: number | null): boolean;
  /** One person more, the second. */
  getPerson2Id(): number | null;
  /** Sets the second person more. @effect changes-ticket */
  setPerson2Id(personId: number | null): boolean;
  /** One person more, the third. */
  getPerson3Id(): number | null;
  /** Sets the third person more. @effect changes-ticket */
  setPerson3Id(personId: number | null): boolean;

  /** Gives the ticket to the next in the queue. @effect changes-ticket @platformOnly the queues are the platform's */
  assignToNextQueuePerson(): boolean;
  /** Moves who has the ticket to the end of the queue. @effect changes-ticket @platformOnly the queues are the platform's */
  moveAssignedPersonToEndOfQueue(): boolean;
  /** Gives the ticket to a person; false where there is none such. @effect changes-ticket */
  assignToPersonById(personId: number): boolean;
  /** Gives the ticket to the next in the queue, who moves to its end. @effect changes-ticket @platformOnly the queues are the platform's */
  assignToNextPersonAndMoveToEnd(): boolean;
  /** Sets how often it was refused. @effect changes-ticket */
  setAssignedPersonRejectsCount(count: number): boolean;
  /** Counts one refusal more. @effect changes-ticket */
  incAssignedPersonRejectsCount(): boolean;
  /** How often who has the ticket refused it. */
  getAssignedPersonRejectsCount(): number;

  /** The sum of the lines, as text. @platformOnly the shop is the platform's */
  getSubtotalFormatted(): string;
  /** The fee, as text. @platformOnly the shop is the platform's */
  getTotalFeeFormatted(): string;
  /** What the delivery costs, as text. @platformOnly the shop is the platform's */
  getDeliveryFeeFormatted(): string;
  /** The total, as text. @platformOnly the shop is the platform's */
  getTotalFormatted(): string;
  /** The lines of an order. @platformOnly the shop is the platform's */
  getTicketLines(): any[];
}

/** What lives as long as the run. */
interface Memory {
  /** Keeps a value for this run; `{{ &$key }}` prints it. @effect memory @source documented: examples of plugins */
  setAttr(key: string, value: any): this;
  /** A value of this run; null where there is none. @source inferred: conditions */
  getAttr(key: string): any;
}

/**
 * Other systems, over HTTP; a call waits for its answer.
 * @source seen-in-code: calls of outside systems
 */
interface Api {
  /** The headers of the calls that follow, as JSON text. @effect memory */
  setHeaders(headersJson: string): this;
  /** Posts a value; the answer, read from JSON. @effect calls-outside */
  postJson(url: string, body?: any): any;
  /** The answer, read from JSON. @effect calls-outside @source inferred: conditions */
  getJson(url: string): any;
  /** The HTTP status of the last call. */
  getLastResponseCode(): number;
}

/**
 * The bot's own tables.
 * @source seen-in-code: a student's bot
 */
interface Table {
  /** The rows that meet all of `where`; no columns means all of them. */
  find(tableName: TableName, columns: string[], where: Where, orderBy?: OrderBy, limit?: number | null, offset?: number | null): any[];
  /** Adds a row; the row. @effect changes-table */
  createItem(tableName: TableName, fields: { [name: string]: any }): any;
}

/** Texts for the lead, from the shared library `Common.Bot.Commands`. @source documented: examples of plugins */
interface CommonBotCommands {
  /** Sends a text to the lead. @effect sends */
  sendText(text: string): void;
  /** The same; the page writes it both ways. @aliasOf sendText @effect sends @source documented-name: examples of plugins */
  SendText(text: string): void;
}

/** A session with a language model. @source seen-in-code: the journey designer @platformOnly language models are the platform's */
interface LLMClient {
  /** A client of a session with a name. @source documented: LLMClient */
  new (sessionName: string, agentName?: string, apiFormat?: string): LLMClient;
  /** Chooses the table of prompts. @effect memory @source documented: LLMClient */
  setPromptTable(tableName: string, agentName: string): void;
  /** Adds what the user asks. @effect memory @source documented: LLMClient */
  addUserQuery(content: string): void;
  /** Adds a prompt of the system. @effect memory */
  addSystemPrompt(prompt: string): void;
  /** Who serves the model: OpenAI, for one. @effect memory */
  setProvider(name: string): void;
  /** The model's name. @effect memory */
  setModel(name: string): void;
  /** The script that runs where it fails. @effect memory */
  setErrorScript(scriptCode: ScriptCode): void;
  /** How much of the session is kept. @effect memory */
  setHistoryMaxLength(n: number): void;
  /** Keeps nothing of the session. @effect memory */
  disableHistory(): void;
  /** Puts the request together. @effect memory */
  prepareRequest(): void;
  /** Sends the request; the answer comes to a later call of the callback. @effect calls-outside */
  sendRequest(): void;
  /** Whether an answer came that can be used. */
  handleResponse(): boolean;
  /** The answer. */
  getResponseText(): string;
  /** Sends the answer to the lead, formatted. @effect sends */
  sendFormattedResponse(format: string): void;
}

/** Buttons and long texts in Telegram. @source seen-in-code: a student's bot @platformOnly it speaks to Telegram through the platform */
interface MenuHelper {
  /** What the global of this name says. */
  isFirstImmediateCall(): boolean;
  /** Takes the last buttons away. @effect sends */
  removeInlineKeyboard(): void;
  /** Forgets which message was last. @effect changes-lead */
  clearLastTelegramMessageId(): void;
  /** Sends a text with parameters of Telegram's own. @effect sends */
  sendMessage(text: string, arg2: null, arg3: null, apiParams: any): void;
  /** Sends a long text in parts. @effect sends @source seen-in-code: the journey designer */
  sendTelegramMessageByParts(text: string): void;
}

/** @source seen-in-code: the journey designer @platformOnly the knowledge base is the platform's */
interface KnowbaseSearch {
  /** The pieces of a knowledge base that fit best. @effect calls-outside */
  findBestChunks(base: string, query: string, domain: string): { content: string }[] | null;
}

/** @source seen-in-code: the journey designer @platformOnly the analytics are the platform's */
interface WayLogger {
  /** Writes down a step of a journey. @effect changes-bot */
  logWay(payload: any): void;
}

/** Server-side plugins. @source seen-in-code: the journey designer @platformOnly its plugins are PHP on the platform's server */
interface Php {
  CommonCJMBuilder: CommonCJMBuilder;
}

/** Builds the scripts of a bot. @source seen-in-code: the journey designer @platformOnly it is PHP on the platform's server */
interface CommonCJMBuilder {
  /** Works on another bot of the same business. @effect memory */
  setBotById(botId: number): any;
  /** Adds a section. @effect changes-bot */
  createSection(title: string): any;
  /** Adds a script. @effect changes-bot */
  createScript(sectionId: number, code: string, name: string): any;
  /** Adds a command to a script. @effect changes-bot */
  createCommand(scriptCode: string, type: string, content: any, commandCode?: string | null, sort_order?: number | null): any;
  /** Adds an item to a menu. @effect changes-bot */
  createMenuItem(scriptId: number, caption: string, code: string | null, sortOrder: number | null, lineNum: number | null, jsCondition: string | null, jumpScriptId: number | null): any;
  /** Deletes a section and all in it. @effect changes-bot */
  deleteSectionByCodeDeep(code: string): any;
  /** Whether there is a script with this code. */
  existsScript(code: string): boolean;
  /** The script with this code; null where there is none. */
  findScript(code: string): any;
}

/**
 * What `{{ … }}` prints in texts; nothing where it is not there.
 * @source documented: macros
 */
interface TextMacros {
  /** The bot's name. */
  "{{ $botName }}": string;
  /** The lead's name. */
  "{{ $name }}": string;
  /** An attribute of the lead. */
  "{{ $attribute }}": string;
  /** Yes or no in the bot's language: whether the lead carries the tag. */
  "{{ #tag }}": string;
  /** Yes or no in the bot's language: whether the lead is in the context. */
  "{{ @context }}": string;
  /** A value of this run, from `memory`. @source documented: examples of plugins */
  "{{ &$name }}": string;
  /** A column of the ticket, or a custom field by its name or title, in which blanks may stand. */
  "{{ ticket.field }}": string;
  /** A custom field by its id. */
  "{{ ticket.field_7 }}": string;
  /** A field of what the ticket refers to: `status`, `authorPerson`, `assignedPerson`, `clientPerson`, `ticketType`. Russian names do, too. */
  "{{ ticket.status.name }}": string;
  /** The job's input. @source ours: macros */
  "{{ request.field }}": string;
  /** The name of the last intent. @platformOnly NLP is a service of its own */
  "{{ $nlpLastIntentName }}": string;
  /** The name of the last action. @platformOnly NLP is a service of its own */
  "{{ $nlpLastActionName }}": string;
  /** The text of the last answer; the platform writes it like this. @platformOnly NLP is a service of its own */
  "{{ $nlpLastReponseText }}": string;
  /** A link that is followed. @platformOnly it leads through the platform */
  "{{ ^link }}": string;
  /** A link into the bot, in the expression of a route. @platformOnly it leads through the platform */
  "{{ ^#deeplink }}": string;
}

/**
 * The commands of a script, by the platform's names; `bot.json` calls them as is written beside.
 * @source seen-in-code: the journey designer
 */
interface ScriptCommands {
  /** Sends a text, with macros. @effect sends @spelling text */
  send_text: string;
  /** Sends an image. @effect sends @spelling image */
  send_image: string;
  /** Sends a file. @effect sends @spelling file */
  send_file: string;
  /** Sends an e-mail: recipients, a subject, a body in HTML. @effect sends @spelling email */
  send_email: string;
  /** Moves the lead to a status. @effect changes-lead @spelling status */
  set_lead_status: string;
  /** Runs another script, then goes on. @effect flow @spelling run_script */
  run_sentence: string;
  /** Asks for a value and keeps the answer as an attribute. @effect sends @spelling ask */
  value_input: string;
  /** Puts tags on. @effect changes-lead @spelling add_tags */
  add_lead_tags: string;
  /** Takes tags off. @effect changes-lead @spelling remove_tags */
  remove_lead_tags: string;
  /** Puts the lead into contexts. @effect changes-lead @spelling add_contexts */
  add_lead_contexts: string;
  /** Takes the lead out of contexts. @effect changes-lead @spelling remove_contexts */
  remove_lead_contexts: string;
  /** Repeats the question that was asked last. @effect sends @spelling repeat */
  repeat_sentence: string;
  /** Activates a trigger, now or after minutes. @effect schedules @spelling run_trigger */
  run_trigger: string;
  /** Runs JavaScript. @effect changes-lead @spelling javascript */
  run_javascript: string;
  /** Runs JavaScript when the lead answers, until it lets the script go on. @effect flow @spelling callback */
  run_js_callback: string;
  /** Hands the dialog to an operator. @effect changes-lead @spelling to_operator */
  forward_to_operator: string;
  /** Gives it back to the bot. @effect changes-lead @spelling to_bot */
  return_to_bot: string;
  /** Ends the script, and those that run it. @effect flow @spelling stop */
  stop: string;
  /** Sets attributes of the lead. @effect changes-lead @spelling set_attributes @source ours: commands */
  set_attributes: string;
  /** Recognises what the lead wants. @effect flow @platformOnly NLP is a service of its own */
  nlp_detect_intent: string;
  /** Calls another system and waits. @effect calls-outside @platformOnly the queue of calls is the platform's */
  async_api_call: string;
}

/**
 * What starts a trigger by itself, with the exact name or any; the names are this project's.
 * @source documented: triggers
 */
interface TriggerEvents {
  /** A tag was put on. */
  tag_added: string;
  /** A tag was taken off. */
  tag_removed: string;
  /** The lead came into a context. */
  context_added: string;
  /** The lead left a context. */
  context_removed: string;
  /** The lead came into a status. */
  status_changed: string;
  /** An attribute of the lead changed. */
  attribute_changed: string;
  /** Anything of the lead changed. */
  lead_changed: string;
  /** Anything of a ticket changed. */
  ticket_changed: string;
  /** A link was followed. @source seen-in-code: the journey designer @platformOnly links lead through the platform */
  link_clicked: string;
  /** A link was not followed. @source seen-in-code: the journey designer @platformOnly links lead through the platform */
  link_ignored: string;
}

/** The id of the job's lead; null where it has none. @source documented: Bot API */
declare const leadId: number;
/** The id of the job's ticket; null where it has none. @source seen-in-code: methods of ticket, an example */
declare const ticketId: number;
/** The id of the bot. @source inferred: this project's decision */
declare const botId: number;
/** The job's `script_request_params`. @source inferred: this project's decision */
declare const request: any;
/** The `script_request_params` of a call of the bot's own endpoint. @source ours: endpoints */
declare const script_request_params: any;
/** The bot. @source documented: conditions */
declare const bot: Bot;
/** The lead; null where the job has none. @source documented: conditions */
declare const lead: Lead;
/** The ticket; null where the job has none. @source documented: conditions */
declare const ticket: Ticket;
/** Values of this run. @source documented: examples of plugins */
declare const memory: Memory;
/** Calls of other systems. @source documented: calls of outside systems */
declare const api: Api;
/** The bot's own tables. @source seen-in-code: a student's bot */
declare const table: Table;
/** True at the first run of a callback, false where a webhook runs it again. @source seen-in-code: the journey designer */
declare const isFirstImmediateCall: boolean;
/** The bridge to plugins in PHP. @source seen-in-code: the journey designer @platformOnly its plugins are PHP on the platform's server */
declare const PHP: Php;
/** Inside of a plugin: what `require` gives is its `exports`. @source seen-in-code: the journey designer */
declare const module: { exports: any };
/** There after `require('Common.Bot.Commands')`. @source documented: examples of plugins */
declare const CommonBotCommands: CommonBotCommands;
/** A shared plugin, one of the bot's own, or a bundled library. A `Common.` plugin is also a global, named without the dots. @source documented: plugins */
declare function require(name: string): any;
/** No function: the snippet's text takes its place, and that of the `;` behind it, before JavaScript sees the code. @spelling [[:name:]] @source documented: snippets */
declare function snippet(name: SnippetName): any;

/** @source documented: examples of plugins */
declare module "Common.Bot.Commands" { const library: CommonBotCommands; export = library; }
/** @source documented: LLMClient @platformOnly language models are the platform's */
declare module "Common.MetabotAI.LLMClient" { const library: LLMClient; export = library; }
/** @source seen-in-code: the journey designer @platformOnly the knowledge base is the platform's */
declare module "Common.MetabotAI.KnowbaseSearch" { const library: KnowbaseSearch; export = library; }
/** @source seen-in-code: the journey designer @platformOnly the analytics are the platform's */
declare module "Common.Analytics.WayLogger" { const library: WayLogger; export = library; }
/** @source seen-in-code: a student's bot @platformOnly it speaks to Telegram through the platform */
declare module "Common.TelegramComponents.MenuHelper" { const library: MenuHelper; export = library; }
/** @source seen-in-code: the journey designer @platformOnly it is PHP on the platform's server */
declare module "Common.CJM.Builder" { const library: CommonCJMBuilder; export = library; }
/** @source seen-in-code: a student's bot @platformOnly no page says what it exports */
declare module "Common.Utils.Md5" { const library: any; export = library; }
/** Dates, as moment.js 2.29.3 has them. @source documented: plugins */
declare module "moment" { const library: any; export = library; }
/** The same with all languages. @source documented: plugins */
declare module "moment-with-locales" { const library: any; export = library; }
