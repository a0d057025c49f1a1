/** Generated from the OpenAPI document by tools/api-client.ts; not to be changed by hand. */
export interface paths {
	"/healthz": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @enum {string} */
							status: "alive";
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/readyz": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @enum {unknown} */
							status: "ready" | "not-ready";
							/** @description without workers it serves, but inspects nothing */
							missing: ("database" | "migrations" | "workers")[];
							why: string | null;
						};
					};
				};
				503: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @enum {unknown} */
							status: "ready" | "not-ready";
							/** @description without workers it serves, but inspects nothing */
							missing: ("database" | "migrations" | "workers")[];
							why: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							person: {
								/** @description UUID */
								id: string;
								account: string;
								name: string;
								/** @description UUID */
								organisationId: string;
								roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
							};
							/** @description what this one may do */
							actions: string[];
							mustChangePassword: boolean;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						account: string;
						password: string;
						/** @description of the second factor, or a recovery code */
						code?: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							person: {
								/** @description UUID */
								id: string;
								account: string;
								name: string;
								/** @description UUID */
								organisationId: string;
								roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
							};
							/** @description what this one may do */
							actions: string[];
							mustChangePassword: boolean;
						} | {
							/** @enum {boolean} */
							codeNeeded: true;
						};
					};
				};
			};
		};
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/password": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						password: string;
						/** @description not needed in place of a one-time password */
						current?: string;
					};
				};
			};
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/tokens": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								name: string;
								scopes: string[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								usedAt: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name: string;
						scopes: string[];
						days: number;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							token: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/tokens/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/access": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/**
							 * Format: date-time
							 * @description UTC
							 */
							passwordChangedAt: string;
							hasSecondFactor: boolean;
							recoveryCodesLeft: number;
							/** @description by the sign-in service of the office */
							isLinkedOutside: boolean;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/second-factor/draft": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description to be sent back with a code */
							draft: string;
							/** @description for a QR code: otpauth:// */
							url: string;
							/** @description the same key, to be typed */
							text: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/second-factor": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						draft: string;
						code: string;
						password: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							recoveryCodes: string[];
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/second-factor/removal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						password: string;
					};
				};
			};
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/recovery-codes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						password: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							recoveryCodes: string[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/sessions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								id: string;
								isThis: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								begunAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								usedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
								hasSecondFactor: boolean;
								/** @description address and browser */
								origin: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/sessions/{session}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					session: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/ways": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description the sign-in service is set up */
							openid: boolean;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/openid/start": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description path of ours to go to after; default / */
					to?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description to the sign-in service */
				302: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/openid/callback": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description to where one wanted to go */
				302: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/openid/link": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: {
					/** @description path of ours to go to after; default / */
					to?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description where to send the browser */
							location: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/openid": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						subject: string;
					};
				};
			};
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								parentId: string | null;
								name: string;
								/** @enum {unknown} */
								level: "ministry" | "province" | "city" | "county" | "unit";
								divisionCode: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						parentId: string;
						name: string;
						/** @enum {unknown} */
						level: "ministry" | "province" | "city" | "county" | "unit";
						divisionCode?: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							parentId: string | null;
							name: string;
							/** @enum {unknown} */
							level: "ministry" | "province" | "city" | "county" | "unit";
							divisionCode: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							parentId: string | null;
							name: string;
							/** @enum {unknown} */
							level: "ministry" | "province" | "city" | "county" | "unit";
							divisionCode: string | null;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name?: string;
						divisionCode?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							parentId: string | null;
							name: string;
							/** @enum {unknown} */
							level: "ministry" | "province" | "city" | "county" | "unit";
							divisionCode: string | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/closure": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description part of account, name, mail or telephone */
					text?: string;
					/** @description UUID */
					organisationId?: string;
					role?: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: ({
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								account: string;
								name: string;
								email: string | null;
								phone: string | null;
								roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
								version: number;
							} & {
								access: {
									signedInAt: string | null;
									hasSecondFactor: boolean;
									mustChangePassword: boolean;
									lockedUntil: string | null;
									suspendedAt: string | null;
								};
							})[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						account: string;
						name: string;
						/** Format: email */
						email?: string;
						phone?: string;
						roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							person: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								account: string;
								name: string;
								email: string | null;
								phone: string | null;
								roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
								version: number;
							};
							password: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							account: string;
							name: string;
							email: string | null;
							phone: string | null;
							roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
							version: number;
						} & {
							access: {
								signedInAt: string | null;
								hasSecondFactor: boolean;
								mustChangePassword: boolean;
								lockedUntil: string | null;
								suspendedAt: string | null;
							};
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name?: string;
						email?: string | null;
						phone?: string | null;
						/** @description UUID */
						organisationId?: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							account: string;
							name: string;
							email: string | null;
							phone: string | null;
							roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/lock": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/unlock": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/tokens": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								name: string;
								scopes: string[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								usedAt: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/tokens/{token}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					token: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/roles": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @enum {unknown} */
								role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
								actions: string[];
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/roles": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							account: string;
							name: string;
							email: string | null;
							phone: string | null;
							roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/reset": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @default false */
						secondFactor?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							password: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/people/{id}/sessions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					limit?: number;
					/** @description also say how many there are in all with these filters */
					count?: boolean;
					/** @description words of name, code, addresses, owners */
					text?: string;
					state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
					/** @description UUID */
					organisationId?: string;
					isPortal?: boolean;
					platform?: string;
					/** @description UUID */
					parentId?: string;
					/** @description next of the page before */
					after?: string;
					order?: "name" | "code";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @enum {unknown} */
								state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
								/** @description the object that took its place */
								succeededBy: string | null;
								version: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								code: string | null;
								name: string;
								isPortal: boolean;
								hasNoServices: boolean;
								homeUrl: string;
								furtherUrls: string[];
								organizer: string | null;
								operator: string | null;
								supervisor: string | null;
								contact: string | null;
								parentId: string | null;
							}[];
							next: string | null;
							/** @description with these filters; null: not asked for */
							total: number | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						code?: string | null;
						name: string;
						isPortal?: boolean;
						hasNoServices?: boolean;
						homeUrl: string;
						furtherUrls?: string[];
						organizer?: string | null;
						operator?: string | null;
						supervisor?: string | null;
						contact?: string | null;
						parentId?: string | null;
						/** @description UUID */
						organisationId: string;
						/** @enum {unknown} */
						state?: "preparing" | "normal";
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							name: string;
							isPortal: boolean;
							hasNoServices: boolean;
							homeUrl: string;
							furtherUrls: string[];
							organizer: string | null;
							operator: string | null;
							supervisor: string | null;
							contact: string | null;
							parentId: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							name: string;
							isPortal: boolean;
							hasNoServices: boolean;
							homeUrl: string;
							furtherUrls: string[];
							organizer: string | null;
							operator: string | null;
							supervisor: string | null;
							contact: string | null;
							parentId: string | null;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId?: string;
						code?: string | null;
						name?: string;
						isPortal?: boolean;
						hasNoServices?: boolean;
						homeUrl?: string;
						furtherUrls?: string[];
						organizer?: string | null;
						operator?: string | null;
						supervisor?: string | null;
						contact?: string | null;
						parentId?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							name: string;
							isPortal: boolean;
							hasNoServices: boolean;
							homeUrl: string;
							furtherUrls: string[];
							organizer: string | null;
							operator: string | null;
							supervisor: string | null;
							contact: string | null;
							parentId: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/history": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								version: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								validFrom: string;
								validTo: string | null;
								changedByName: string;
								record: {
									[key: string]: unknown;
								};
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					limit?: number;
					/** @description also say how many there are in all with these filters */
					count?: boolean;
					/** @description words of name, code, addresses, owners */
					text?: string;
					state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
					/** @description UUID */
					organisationId?: string;
					isPortal?: boolean;
					platform?: string;
					/** @description UUID */
					parentId?: string;
					/** @description next of the page before */
					after?: string;
					order?: "name" | "code";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @enum {unknown} */
								state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
								/** @description the object that took its place */
								succeededBy: string | null;
								version: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								code: string | null;
								platform: string;
								name: string;
								owner: string | null;
								operator: string | null;
								supervisor: string | null;
								link: string | null;
								storeUrls: string[];
								contact: string | null;
							}[];
							next: string | null;
							/** @description with these filters; null: not asked for */
							total: number | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						code?: string | null;
						platform: string;
						name: string;
						owner?: string | null;
						operator?: string | null;
						supervisor?: string | null;
						link?: string | null;
						storeUrls?: string[];
						contact?: string | null;
						/** @description UUID */
						organisationId: string;
						/** @enum {unknown} */
						state?: "preparing" | "normal";
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							platform: string;
							name: string;
							owner: string | null;
							operator: string | null;
							supervisor: string | null;
							link: string | null;
							storeUrls: string[];
							contact: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							platform: string;
							name: string;
							owner: string | null;
							operator: string | null;
							supervisor: string | null;
							link: string | null;
							storeUrls: string[];
							contact: string | null;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId?: string;
						code?: string | null;
						platform?: string;
						name?: string;
						owner?: string | null;
						operator?: string | null;
						supervisor?: string | null;
						link?: string | null;
						storeUrls?: string[];
						contact?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							platform: string;
							name: string;
							owner: string | null;
							operator: string | null;
							supervisor: string | null;
							link: string | null;
							storeUrls: string[];
							contact: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}/history": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								version: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								validFrom: string;
								validTo: string | null;
								changedByName: string;
								record: {
									[key: string]: unknown;
								};
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/columns": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								url: string;
								name: string | null;
								class: string | null;
								period: string | null;
								exempt: {
									reason: string;
									/**
									 * Format: date
									 * @description Beijing date, included
									 */
									until: string;
								} | null;
								/** @description not a column of this site */
								isIgnored: boolean;
								confirmedAt: string | null;
								confirmedByName: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						columns: {
							url: string;
							name: string | null;
							class: string | null;
							period: string | null;
							exempt: {
								reason: string;
								/**
								 * Format: date
								 * @description Beijing date, included
								 */
								until: string;
							} | null;
							/** @description not a column of this site */
							isIgnored: boolean;
							isConfirmed: boolean;
							/** @description the one that was looked at; null: not registered yet */
							version: number | null;
						}[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								url: string;
								name: string | null;
								class: string | null;
								period: string | null;
								exempt: {
									reason: string;
									/**
									 * Format: date
									 * @description Beijing date, included
									 */
									until: string;
								} | null;
								/** @description not a column of this site */
								isIgnored: boolean;
								confirmedAt: string | null;
								confirmedByName: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/columns/file": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								url: string;
								name: string | null;
								class: string | null;
								period: string | null;
								exempt: {
									reason: string;
									/**
									 * Format: date
									 * @description Beijing date, included
									 */
									until: string;
								} | null;
								/** @description not a column of this site */
								isIgnored: boolean;
								confirmedAt: string | null;
								confirmedByName: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/reconciliations": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								kind: "sites" | "accounts";
								source: string;
								fileName: string;
								counts: {
									[key: string]: number;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								madeByName: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query: {
					kind: "sites" | "accounts";
					/** @description the system that the file is from */
					source: string;
					fileName: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts";
							source: string;
							fileName: string;
							counts: {
								[key: string]: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/reconciliations/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts";
							source: string;
							fileName: string;
							counts: {
								[key: string]: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/reconciliations/{id}/differences": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					kind?: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description the same from one reconciliation to the next */
								key: string;
								/** @enum {unknown} */
								kind: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
								recordId: string | null;
								row: number | null;
								ours: {
									[key: string]: string;
								} | null;
								theirs: {
									[key: string]: string;
								} | null;
								message: string;
								/** @description not among those of the reconciliation before */
								isNew: boolean;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/reconciliations/{id}/export": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					format?: "xlsx" | "csv";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/successor": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						successorId: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							name: string;
							isPortal: boolean;
							hasNoServices: boolean;
							homeUrl: string;
							furtherUrls: string[];
							organizer: string | null;
							operator: string | null;
							supervisor: string | null;
							contact: string | null;
							parentId: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}/successor": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						successorId: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
							/** @description the object that took its place */
							succeededBy: string | null;
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							code: string | null;
							platform: string;
							name: string;
							owner: string | null;
							operator: string | null;
							supervisor: string | null;
							link: string | null;
							storeUrls: string[];
							contact: string | null;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duplicates": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					kind: "sites" | "accounts";
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @enum {unknown} */
								by: "address" | "name" | "link";
								value: string;
								records: {
									/** @description UUID */
									id: string;
									code: string | null;
									name: string;
									/** @description UUID */
									organisationId: string;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/discoveries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "new" | "ours" | "foreign";
					/** @description UUID */
					siteId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								siteId: string | null;
								/** @enum {unknown} */
								kind: "host" | "account";
								url: string;
								name: string | null;
								seenOn: string;
								/** @enum {unknown} */
								seenHow: "link" | "certificate" | "questionnaire";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								firstSeenAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								lastSeenAt: string;
								/** @enum {unknown} */
								state: "new" | "ours" | "foreign";
								reason: string | null;
								decidedByName: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/discoveries/{id}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						state: "new" | "ours" | "foreign";
						reason?: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							/** @enum {unknown} */
							kind: "host" | "account";
							url: string;
							name: string | null;
							seenOn: string;
							/** @enum {unknown} */
							seenHow: "link" | "certificate" | "questionnaire";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							firstSeenAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastSeenAt: string;
							/** @enum {unknown} */
							state: "new" | "ours" | "foreign";
							reason: string | null;
							decidedByName: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/filings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "filed" | "approved" | "refused" | "withdrawn";
					/** @description UUID */
					siteId?: string;
					/** @description UUID */
					accountId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								siteId: string | null;
								accountId: string | null;
								/** @enum {unknown} */
								kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
								/** @enum {unknown} */
								state: "filed" | "approved" | "refused" | "withdrawn";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								beginsAt: string;
								endsAt: string | null;
								reason: string;
								noticeUrl: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								filedAt: string;
								filedByName: string;
								decidedAt: string | null;
								decidedByName: string | null;
								decisionReason: string | null;
								/** @description when it moved the state of its object */
								effectiveAt: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						siteId?: string;
						/** @description UUID */
						accountId?: string;
						/** @enum {unknown} */
						kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
						/**
						 * Format: date-time
						 * @description UTC
						 */
						beginsAt: string;
						/**
						 * Format: date-time
						 * @description UTC
						 */
						endsAt?: string;
						reason: string;
						noticeUrl?: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							/** @enum {unknown} */
							kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
							/** @enum {unknown} */
							state: "filed" | "approved" | "refused" | "withdrawn";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							beginsAt: string;
							endsAt: string | null;
							reason: string;
							noticeUrl: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							/** @description when it moved the state of its object */
							effectiveAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/filings/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							/** @enum {unknown} */
							kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
							/** @enum {unknown} */
							state: "filed" | "approved" | "refused" | "withdrawn";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							beginsAt: string;
							endsAt: string | null;
							reason: string;
							noticeUrl: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							/** @description when it moved the state of its object */
							effectiveAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/filings/{id}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						approve: boolean;
						reason?: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							/** @enum {unknown} */
							kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
							/** @enum {unknown} */
							state: "filed" | "approved" | "refused" | "withdrawn";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							beginsAt: string;
							endsAt: string | null;
							reason: string;
							noticeUrl: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							/** @description when it moved the state of its object */
							effectiveAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/filings/{id}/withdrawal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							/** @enum {unknown} */
							kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
							/** @enum {unknown} */
							state: "filed" | "approved" | "refused" | "withdrawn";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							beginsAt: string;
							endsAt: string | null;
							reason: string;
							noticeUrl: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							/** @description when it moved the state of its object */
							effectiveAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/files/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/imports": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					kind: "sites" | "accounts";
					fileName: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/imports/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/imports/{id}/rows": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					outcome?: "new" | "changed" | "unchanged" | "rejected";
					/** @description next of the page before */
					after?: number;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description the heading is row 1 */
								row: number;
								/** @enum {unknown} */
								outcome: "new" | "changed" | "unchanged" | "rejected";
								recordId: string | null;
								changes: {
									field: string;
									from: unknown;
									to: unknown;
								}[];
								problems: {
									column: string;
									reason: string;
								}[];
								/** @description let in, to be looked at */
								warnings: {
									column: string;
									reason: string;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/imports/{id}/application": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						digest: string;
						leaveOutRejected?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/exports/sites": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					format?: "xlsx" | "csv";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/exports/accounts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					format?: "xlsx" | "csv";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
					kind?: "quarter" | "special" | "self-check";
					/** @description UUID */
					parentRoundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								name: string;
								/** @enum {unknown} */
								kind: "quarter" | "special" | "self-check";
								/** @description both days included */
								period: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								windows: {
									/** @description both days included */
									site?: {
										/** @description Beijing date */
										from: string;
										/** @description Beijing date */
										to: string;
									};
									/** @description both days included */
									account?: {
										/** @description Beijing date */
										from: string;
										/** @description Beijing date */
										to: string;
									};
								};
								asOf: string | null;
								/** @description ids by object kind; left out: the national indicators */
								rulebooks: {
									site?: string;
									account?: string;
								};
								selection: {
									kinds: ("site" | "account")[];
									levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
									/** @description and all below them */
									organisationIds?: string[];
									/** @enum {unknown} */
									portals?: "all" | "only" | "without";
									platforms?: string[];
								};
								coverage: {
									/** @enum {string} */
									mode: "full";
								} | {
									/** @enum {string} */
									mode: "sample";
									seed: string;
									shares: {
										portal?: number;
										site?: number;
										account?: number;
									};
									/**
									 * @description what is drawn among: levels, or the offices just below
									 * @enum {unknown}
									 */
									strata?: "level" | "office";
								};
								settings: {
									issuers?: string[];
									jointWith?: string[];
									approvedBy?: string | null;
									/** @description pass rates from which a unit is green, yellow; below: red */
									board?: {
										greenFrom: number;
										yellowFrom: number;
									};
								};
								parentRoundId: string | null;
								previousRoundId: string | null;
								yearBeforeRoundId: string | null;
								/** @enum {unknown} */
								state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
								draw: {
									frameHash: string;
									frameHashes: {
										site: string | null;
										account: string | null;
									};
									seed: string | null;
									strata: {
										stratum: string;
										/** @enum {unknown} */
										objectKind: "site" | "account";
										share: number;
										population: number;
										drawn: number;
									}[];
									leftOut: {
										[key: string]: number;
									};
								} | null;
								openedAt: string | null;
								inspectedAt: string | null;
								frozenAt: string | null;
								cancelledAt: string | null;
								cancelReason: string | null;
								correctionReason: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								createdAt: string;
								createdByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						name: string;
						/** @enum {unknown} */
						kind: "quarter" | "special" | "self-check";
						/** @description both days included */
						period: {
							/** @description Beijing date */
							from: string;
							/** @description Beijing date */
							to: string;
						};
						selection: {
							kinds: ("site" | "account")[];
							levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
							/** @description and all below them */
							organisationIds?: string[];
							/** @enum {unknown} */
							portals?: "all" | "only" | "without";
							platforms?: string[];
						};
						coverage: {
							/** @enum {string} */
							mode: "full";
						} | {
							/** @enum {string} */
							mode: "sample";
							seed: string;
							shares: {
								portal?: number;
								site?: number;
								account?: number;
							};
							/**
							 * @description what is drawn among: levels, or the offices just below
							 * @enum {unknown}
							 */
							strata?: "level" | "office";
						};
						windows?: {
							/** @description both days included */
							site?: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							/** @description both days included */
							account?: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
						};
						asOf?: string | null;
						/** @description ids by object kind; left out: the national indicators */
						rulebooks?: {
							site?: string;
							account?: string;
						};
						settings?: {
							issuers?: string[];
							jointWith?: string[];
							approvedBy?: string | null;
							/** @description pass rates from which a unit is green, yellow; below: red */
							board?: {
								greenFrom: number;
								yellowFrom: number;
							};
						};
						parentRoundId?: string | null;
						previousRoundId?: string | null;
						yearBeforeRoundId?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name?: string;
						/** @enum {unknown} */
						kind?: "quarter" | "special" | "self-check";
						/** @description both days included */
						period?: {
							/** @description Beijing date */
							from: string;
							/** @description Beijing date */
							to: string;
						};
						windows?: {
							/** @description both days included */
							site?: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							/** @description both days included */
							account?: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
						};
						asOf?: string | null;
						/** @description ids by object kind; left out: the national indicators */
						rulebooks?: {
							site?: string;
							account?: string;
						};
						selection?: {
							kinds: ("site" | "account")[];
							levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
							/** @description and all below them */
							organisationIds?: string[];
							/** @enum {unknown} */
							portals?: "all" | "only" | "without";
							platforms?: string[];
						};
						coverage?: {
							/** @enum {string} */
							mode: "full";
						} | {
							/** @enum {string} */
							mode: "sample";
							seed: string;
							shares: {
								portal?: number;
								site?: number;
								account?: number;
							};
							/**
							 * @description what is drawn among: levels, or the offices just below
							 * @enum {unknown}
							 */
							strata?: "level" | "office";
						};
						settings?: {
							issuers?: string[];
							jointWith?: string[];
							approvedBy?: string | null;
							/** @description pass rates from which a unit is green, yellow; below: red */
							board?: {
								greenFrom: number;
								yellowFrom: number;
							};
						};
						parentRoundId?: string | null;
						previousRoundId?: string | null;
						yearBeforeRoundId?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/population": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							chosen: number;
							drawn: number | null;
							counts: {
								unit: string;
								unitId: string | null;
								level: string;
								/** @enum {unknown} */
								kind: "portal" | "site" | "account";
								platform: string | null;
								count: number;
							}[];
							leftOut: {
								[key: string]: number;
							};
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/progress": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							population: number;
							drawn: number;
							states: {
								[key: string]: number;
							};
							verdicts: {
								[key: string]: number;
							};
							couldNot: {
								[key: string]: number;
							};
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/readiness": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							isReady: boolean;
							blockers: {
								/** @description UUID */
								roundObjectId: string;
								name: string;
								/** @enum {unknown} */
								why: "not-inspected" | "could-not" | "awaits-review" | "not-judged";
								sentence: string;
							}[];
							openMatters: {
								[key: string]: number;
							};
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/opening": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/retries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description without ids: all that could not be inspected */
			requestBody: {
				content: {
					"application/json": {
						objectIds?: string[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							objects: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/end-of-inspection": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description what waits or runs is no longer waited for */
						abandon?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/resumption": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/cancellation": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/correction": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @enum {unknown} */
							kind: "quarter" | "special" | "self-check";
							/** @description both days included */
							period: {
								/** @description Beijing date */
								from: string;
								/** @description Beijing date */
								to: string;
							};
							windows: {
								/** @description both days included */
								site?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
								/** @description both days included */
								account?: {
									/** @description Beijing date */
									from: string;
									/** @description Beijing date */
									to: string;
								};
							};
							asOf: string | null;
							/** @description ids by object kind; left out: the national indicators */
							rulebooks: {
								site?: string;
								account?: string;
							};
							selection: {
								kinds: ("site" | "account")[];
								levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
								/** @description and all below them */
								organisationIds?: string[];
								/** @enum {unknown} */
								portals?: "all" | "only" | "without";
								platforms?: string[];
							};
							coverage: {
								/** @enum {string} */
								mode: "full";
							} | {
								/** @enum {string} */
								mode: "sample";
								seed: string;
								shares: {
									portal?: number;
									site?: number;
									account?: number;
								};
								/**
								 * @description what is drawn among: levels, or the offices just below
								 * @enum {unknown}
								 */
								strata?: "level" | "office";
							};
							settings: {
								issuers?: string[];
								jointWith?: string[];
								approvedBy?: string | null;
								/** @description pass rates from which a unit is green, yellow; below: red */
								board?: {
									greenFrom: number;
									yellowFrom: number;
								};
							};
							parentRoundId: string | null;
							previousRoundId: string | null;
							yearBeforeRoundId: string | null;
							/** @enum {unknown} */
							state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
							draw: {
								frameHash: string;
								frameHashes: {
									site: string | null;
									account: string | null;
								};
								seed: string | null;
								strata: {
									stratum: string;
									/** @enum {unknown} */
									objectKind: "site" | "account";
									share: number;
									population: number;
									drawn: number;
								}[];
								leftOut: {
									[key: string]: number;
								};
							} | null;
							openedAt: string | null;
							inspectedAt: string | null;
							frozenAt: string | null;
							cancelledAt: string | null;
							cancelReason: string | null;
							correctionReason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/freeze": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description objects without a verdict that are counted as not known; without ids: all of them */
						unknown?: {
							reason: string;
							objectIds?: string[];
						};
						/** @description why what nobody settled is no longer waited for */
						leaveOpen?: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @description 1; a correction makes the next */
							number: number;
							reason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							frozenAt: string;
							frozenByName: string;
							objects: number;
							sha256: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/objects": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description also say how many there are in all with these filters */
					count?: boolean;
					state?: "waiting" | "running" | "inspected" | "could-not" | "entered";
					verdict?: "qualified" | "unqualified" | "review" | "unknown";
					objectKind?: "site" | "account";
					isDrawn?: boolean;
					/** @description UUID */
					organisationId?: string;
					/** @description in name or code */
					text?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								roundId: string;
								/** @description UUID */
								organisationId: string;
								/** @enum {unknown} */
								objectKind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description as registered when the round was opened */
								record: {
									[key: string]: unknown;
								} & {
									name: string;
								};
								stratum: string;
								isDrawn: boolean;
								/** @enum {unknown} */
								state: "waiting" | "running" | "inspected" | "could-not" | "entered";
								progress: {
									[key: string]: unknown;
								} | null;
								reason: {
									code: string;
									sentence: string;
								} | null;
								inspectionId: string | null;
								verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
								score: number | null;
								sourceName: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								version: number;
							}[];
							next: string | null;
							/** @description with these filters; null: not asked for */
							total: number | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/round-objects/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							roundId: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							objectKind: "site" | "account";
							/** @description UUID */
							recordId: string;
							/** @description as registered when the round was opened */
							record: {
								[key: string]: unknown;
							} & {
								name: string;
							};
							stratum: string;
							isDrawn: boolean;
							/** @enum {unknown} */
							state: "waiting" | "running" | "inspected" | "could-not" | "entered";
							progress: {
								[key: string]: unknown;
							} | null;
							reason: {
								code: string;
								sentence: string;
							} | null;
							inspectionId: string | null;
							verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
							score: number | null;
							sourceName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/round-objects/{id}/result": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description who looked */
						sourceName: string;
						/**
						 * Format: date
						 * @description Beijing date
						 */
						testedOn: string;
						/** @enum {unknown} */
						verdict: "qualified" | "unqualified";
						score: number | null;
						faults: {
							/** @description id in the rulebook of the round */
							indicator: string;
							message: string;
							/** Format: uri */
							url?: string;
							quote?: string;
							/** @description taken for it */
							points?: number;
						}[];
						files?: string[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							roundId: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							objectKind: "site" | "account";
							/** @description UUID */
							recordId: string;
							/** @description as registered when the round was opened */
							record: {
								[key: string]: unknown;
							} & {
								name: string;
							};
							stratum: string;
							isDrawn: boolean;
							/** @enum {unknown} */
							state: "waiting" | "running" | "inspected" | "could-not" | "entered";
							progress: {
								[key: string]: unknown;
							} | null;
							reason: {
								code: string;
								sentence: string;
							} | null;
							inspectionId: string | null;
							verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
							score: number | null;
							sourceName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rulebooks": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								id: string;
								title: string;
								documentNumber: string;
								effective: {
									/** Format: date */
									from: string;
									to: string | null;
								};
								parent: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rulebooks/{book}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description Beijing day; left out: today, or the last day of a book no longer in force */
					on?: string;
				};
				header?: never;
				path: {
					book: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							id: string;
							title: string;
							documentNumber: string;
							/** Format: date */
							on: string;
							chain: {
								id: string;
								title: string;
								documentNumber: string;
							}[];
							indicators: {
								id: string;
								/** @enum {unknown} */
								kind: "veto" | "deduct" | "bonus" | "advisory";
								group: {
									id: string;
									name: string;
									cap: number | null;
									origin: {
										since: string;
										book: string;
									} | null;
								};
								name: string;
								clause: string | null;
								criterion: string;
								/** @enum {unknown} */
								mode: "automatic" | "assisted" | "manual";
								kinds: string[];
								checks: {
									check: string;
									options: {
										[key: string]: unknown;
									};
									origins: {
										[key: string]: {
											since: string;
											book: string;
										};
									};
								}[];
								look: string | null;
								points: {
									each: number;
									/** @enum {unknown} */
									per: "once" | "item" | "occurrence";
									origin: {
										since: string;
										book: string;
									} | null;
								} | null;
								/** @description false: not confirmed at the official text; never decides by itself */
								verified: boolean;
							}[];
							scoring: {
								start: number;
								failBelow: number;
								bonusAbove: number | null;
								bonusMax: number | null;
								lineVerified: boolean;
								withoutPublicService: {
									start: number;
									numerator: number;
									denominator: number;
								} | null;
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rulebooks/{book}/differences": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description Beijing day; left out: today, or the last day of a book no longer in force */
					on?: string;
					with: string;
				};
				header?: never;
				path: {
					book: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** Format: date */
							on: string;
							items: {
								/** @description id of an indicator, or a word for the scoring */
								subject: string;
								name: string | null;
								what: string;
								before: unknown;
								after: unknown;
								clause: string | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rulebooks/lint": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						file: string;
						text: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description on each of which the book was read */
							days: string[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/result-table": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					format?: "xlsx" | "csv";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/result-imports": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					fileName: string;
					/** @description who tested, where the table does not say */
					sourceName: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							roundId: string;
							sourceName: string;
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							/** @description objects */
							counts: {
								new: number;
								replacing: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-imports/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							roundId: string;
							sourceName: string;
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							/** @description objects */
							counts: {
								new: number;
								replacing: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-imports/{id}/rows": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					outcome?: "new" | "replacing" | "unchanged" | "rejected";
					/** @description next of the page before */
					after?: number;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description first row of the object; the heading is row 1 */
								row: number;
								/** @enum {unknown} */
								outcome: "new" | "replacing" | "unchanged" | "rejected";
								roundObjectId: string | null;
								report: {
									/** @description who looked */
									sourceName: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									testedOn: string;
									/** @enum {unknown} */
									verdict: "qualified" | "unqualified";
									score: number | null;
									faults: {
										/** @description id in the rulebook of the round */
										indicator: string;
										message: string;
										/** Format: uri */
										url?: string;
										quote?: string;
										/** @description taken for it */
										points?: number;
									}[];
								} | null;
								problems: {
									column: string;
									reason: string;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-imports/{id}/application": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						digest: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							roundId: string;
							sourceName: string;
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							/** @description objects */
							counts: {
								new: number;
								replacing: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/good-examples": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @description UUID */
								roundId: string;
								siteId: string | null;
								accountId: string | null;
								/** @description whose it is, as it is printed */
								name: string;
								/** @description the strength it shows */
								topic: string;
								/** @description half a sentence after the name */
								text: string;
								url: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								createdAt: string;
								createdByName: string;
								withdrawnAt: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						/** @description UUID */
						roundId: string;
						siteId?: string | null;
						accountId?: string | null;
						/** @description whose it is, as it is printed */
						name: string;
						/** @description the strength it shows */
						topic: string;
						/** @description half a sentence after the name */
						text: string;
						url?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							siteId: string | null;
							accountId: string | null;
							/** @description whose it is, as it is printed */
							name: string;
							/** @description the strength it shows */
							topic: string;
							/** @description half a sentence after the name */
							text: string;
							url: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							withdrawnAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/good-examples/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							siteId: string | null;
							accountId: string | null;
							/** @description whose it is, as it is printed */
							name: string;
							/** @description the strength it shows */
							topic: string;
							/** @description half a sentence after the name */
							text: string;
							url: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							withdrawnAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description whose it is, as it is printed */
						name?: string;
						/** @description the strength it shows */
						topic?: string;
						/** @description half a sentence after the name */
						text?: string;
						url?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							siteId: string | null;
							accountId: string | null;
							/** @description whose it is, as it is printed */
							name: string;
							/** @description the strength it shows */
							topic: string;
							/** @description half a sentence after the name */
							text: string;
							url: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							withdrawnAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/good-examples/{id}/withdrawal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							siteId: string | null;
							accountId: string | null;
							/** @description whose it is, as it is printed */
							name: string;
							/** @description the strength it shows */
							topic: string;
							/** @description half a sentence after the name */
							text: string;
							url: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							withdrawnAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "draft" | "issued" | "withdrawn";
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @description UUID */
								resultSetId: string;
								resultSetHash: string;
								/** @description UUID */
								roundId: string;
								roundName: string;
								/** @enum {unknown} */
								state: "draft" | "issued" | "withdrawn";
								title: string;
								number: string | null;
								settings: {
									id: string;
									title: string;
									officeSettingsId: string | null;
									version: number | null;
								};
								terms: {
									number?: string | null;
									issuedOn: string;
									printedOn?: string | null;
									deadline?: string | null;
									countedOn?: string | null;
									contact?: string | null;
									/** @enum {unknown} */
									edition?: "full" | "public";
									orders?: {
										id: string;
										/** @enum {unknown} */
										action: "correct" | "correct-at-once" | "close";
										objects: {
											/** @enum {unknown} */
											kind: "site" | "account";
											id: string;
										}[];
										deadline: string | null;
									}[];
									namedFirst?: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									corrects?: {
										title: string;
										number: string | null;
										issuedOn: string;
									};
									acknowledged?: {
										key: string;
										reason: string;
									}[];
								};
								correctsId: string | null;
								correctedById: string | null;
								errors: number;
								warnings: number;
								issuedAt: string | null;
								issuedByName: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								createdAt: string;
								createdByName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			/** @description a round or its result set; a preset or settings of the office */
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						roundId?: string;
						/** @description UUID */
						resultSetId?: string;
						preset?: string;
						/** @description UUID */
						settingsId?: string;
						terms: {
							number?: string | null;
							issuedOn: string;
							printedOn?: string | null;
							deadline?: string | null;
							countedOn?: string | null;
							contact?: string | null;
							orders?: {
								id: string;
								/** @enum {unknown} */
								action: "correct" | "correct-at-once" | "close";
								objects: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								deadline: string | null;
							}[];
							namedFirst?: {
								/** @enum {unknown} */
								kind: "site" | "account";
								id: string;
							}[];
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/terms": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						number?: string | null;
						issuedOn?: string;
						printedOn?: string | null;
						deadline?: string | null;
						countedOn?: string | null;
						contact?: string | null;
						orders?: {
							id: string;
							/** @enum {unknown} */
							action: "correct" | "correct-at-once" | "close";
							objects: {
								/** @enum {unknown} */
								kind: "site" | "account";
								id: string;
							}[];
							deadline: string | null;
						}[];
						namedFirst?: {
							/** @enum {unknown} */
							kind: "site" | "account";
							id: string;
						}[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/recomposition": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/withdrawal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/complaints": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @enum {unknown} */
								severity: "error" | "warning";
								code: string;
								/** @description what an acknowledgement names */
								key: string;
								sentence: string;
								blockId: string | null;
								/** @description in the heading of the block */
								isLead: boolean;
								mend: ({
									/** @enum {string} */
									kind: "words";
									from: string;
									to: string;
								} | {
									/** @enum {string} */
									kind: "figure";
									text: string;
									binding: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								} | {
									/** @enum {string} */
									kind: "day";
									/** @enum {unknown} */
									field: "issuedOn" | "deadline" | "order";
									orderId: string | null;
									to: string;
								}) | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/acknowledgements": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description reason null: the warning is no longer answered for */
			requestBody: {
				content: {
					"application/json": {
						key: string;
						reason: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/issuing": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/correction": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						terms: {
							number?: string | null;
							issuedOn: string;
							printedOn?: string | null;
							deadline?: string | null;
							countedOn?: string | null;
							contact?: string | null;
							orders?: {
								id: string;
								/** @enum {unknown} */
								action: "correct" | "correct-at-once" | "close";
								objects: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								deadline: string | null;
							}[];
							namedFirst?: {
								/** @enum {unknown} */
								kind: "site" | "account";
								id: string;
							}[];
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							resultSetId: string;
							resultSetHash: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @enum {unknown} */
							state: "draft" | "issued" | "withdrawn";
							title: string;
							number: string | null;
							settings: {
								id: string;
								title: string;
								officeSettingsId: string | null;
								version: number | null;
							};
							terms: {
								number?: string | null;
								issuedOn: string;
								printedOn?: string | null;
								deadline?: string | null;
								countedOn?: string | null;
								contact?: string | null;
								/** @enum {unknown} */
								edition?: "full" | "public";
								orders?: {
									id: string;
									/** @enum {unknown} */
									action: "correct" | "correct-at-once" | "close";
									objects: {
										/** @enum {unknown} */
										kind: "site" | "account";
										id: string;
									}[];
									deadline: string | null;
								}[];
								namedFirst?: {
									/** @enum {unknown} */
									kind: "site" | "account";
									id: string;
								}[];
								corrects?: {
									title: string;
									number: string | null;
									issuedOn: string;
								};
								acknowledged?: {
									key: string;
									reason: string;
								}[];
							};
							correctsId: string | null;
							correctedById: string | null;
							errors: number;
							warnings: number;
							issuedAt: string | null;
							issuedByName: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/blocks": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								role: "mark" | "title" | "addressees" | "heading" | "paragraph" | "signature" | "date" | "note" | "annex-title" | "annex-above" | "annex-below" | "copies" | "printer" | "printed-on";
								annex: number | null;
								lead: {
									level: number;
									runs: {
										text: string;
										bound?: {
											/** @enum {string} */
											is: "count";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											/** @enum {unknown} */
											numerals: "arabic" | "chinese";
										} | {
											/** @enum {string} */
											is: "rate";
											part: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											all: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											decimals: number;
											/** @enum {unknown} */
											zero: "0" | "0%" | "decimals";
											/** @enum {unknown} */
											whole: "100%" | "decimals";
										} | {
											/** @enum {string} */
											is: "change";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											decimals: number;
											/** @enum {unknown} */
											unit: "points" | "percent";
											trims: boolean;
										} | {
											/** @enum {string} */
											is: "points";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
										} | {
											/** @enum {string} */
											is: "term";
											/** @enum {unknown} */
											term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
											/** @enum {unknown} */
											kind?: "site" | "account";
											id?: string;
										} | {
											/** @enum {string} */
											is: "date";
											/** @enum {unknown} */
											date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
											id?: string;
										} | {
											/** @enum {string} */
											is: "issue";
											/** @enum {unknown} */
											field: "number" | "contact";
										} | {
											/** @enum {string} */
											is: "corrects";
											/** @enum {unknown} */
											field: "title" | "number" | "issuedOn";
										} | {
											/** @enum {string} */
											is: "unit";
											unit: string;
											/** @enum {unknown} */
											form: "row" | "list";
										} | {
											/** @enum {string} */
											is: "field";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											/** @enum {unknown} */
											field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
										} | {
											/** @enum {string} */
											is: "sentence";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											categories: string[];
										} | {
											/** @enum {string} */
											is: "sentenceOf";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
										} | {
											/** @enum {string} */
											is: "kindWord";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											is: "textError";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
											/** @enum {unknown} */
											field: "quote" | "suggestion" | "url";
										} | {
											/** @enum {string} */
											is: "overdueOwner";
											index: number;
										} | {
											/** @enum {string} */
											is: "example";
											id: string;
											/** @enum {unknown} */
											field: "heading" | "name" | "practice";
										} | {
											/** @enum {string} */
											is: "stagePhrase";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											is: "annex";
											number: number;
											isAlone: boolean;
										} | {
											/** @enum {string} */
											is: "ordinal";
											row: number;
										};
									}[];
								} | null;
								runs: {
									text: string;
									bound?: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								}[];
								/** @description left out of the public edition */
								isInternal: boolean;
								isEdited: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						afterId: string;
						/** @enum {unknown} */
						role: "paragraph" | "heading" | "note";
						lead?: {
							level: number;
							runs: {
								text?: string;
								bound?: {
									/** @enum {string} */
									is: "count";
									query: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									/** @enum {unknown} */
									numerals: "arabic" | "chinese";
								} | {
									/** @enum {string} */
									is: "rate";
									part: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									all: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									decimals: number;
									/** @enum {unknown} */
									zero: "0" | "0%" | "decimals";
									/** @enum {unknown} */
									whole: "100%" | "decimals";
								} | {
									/** @enum {string} */
									is: "change";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									decimals: number;
									/** @enum {unknown} */
									unit: "points" | "percent";
									trims: boolean;
								} | {
									/** @enum {string} */
									is: "points";
									query: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
								} | {
									/** @enum {string} */
									is: "term";
									/** @enum {unknown} */
									term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
									/** @enum {unknown} */
									kind?: "site" | "account";
									id?: string;
								} | {
									/** @enum {string} */
									is: "date";
									/** @enum {unknown} */
									date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
									id?: string;
								} | {
									/** @enum {string} */
									is: "issue";
									/** @enum {unknown} */
									field: "number" | "contact";
								} | {
									/** @enum {string} */
									is: "corrects";
									/** @enum {unknown} */
									field: "title" | "number" | "issuedOn";
								} | {
									/** @enum {string} */
									is: "unit";
									unit: string;
									/** @enum {unknown} */
									form: "row" | "list";
								} | {
									/** @enum {string} */
									is: "field";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									/** @enum {unknown} */
									field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
								} | {
									/** @enum {string} */
									is: "sentence";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									categories: string[];
								} | {
									/** @enum {string} */
									is: "sentenceOf";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									index: number;
								} | {
									/** @enum {string} */
									is: "kindWord";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									is: "textError";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									index: number;
									/** @enum {unknown} */
									field: "quote" | "suggestion" | "url";
								} | {
									/** @enum {string} */
									is: "overdueOwner";
									index: number;
								} | {
									/** @enum {string} */
									is: "example";
									id: string;
									/** @enum {unknown} */
									field: "heading" | "name" | "practice";
								} | {
									/** @enum {string} */
									is: "stagePhrase";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									is: "annex";
									number: number;
									isAlone: boolean;
								} | {
									/** @enum {string} */
									is: "ordinal";
									row: number;
								};
							}[];
						} | null;
						runs: {
							text?: string;
							bound?: {
								/** @enum {string} */
								is: "count";
								query: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								/** @enum {unknown} */
								numerals: "arabic" | "chinese";
							} | {
								/** @enum {string} */
								is: "rate";
								part: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								all: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								decimals: number;
								/** @enum {unknown} */
								zero: "0" | "0%" | "decimals";
								/** @enum {unknown} */
								whole: "100%" | "decimals";
							} | {
								/** @enum {string} */
								is: "change";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								decimals: number;
								/** @enum {unknown} */
								unit: "points" | "percent";
								trims: boolean;
							} | {
								/** @enum {string} */
								is: "points";
								query: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
							} | {
								/** @enum {string} */
								is: "term";
								/** @enum {unknown} */
								term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
								/** @enum {unknown} */
								kind?: "site" | "account";
								id?: string;
							} | {
								/** @enum {string} */
								is: "date";
								/** @enum {unknown} */
								date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
								id?: string;
							} | {
								/** @enum {string} */
								is: "issue";
								/** @enum {unknown} */
								field: "number" | "contact";
							} | {
								/** @enum {string} */
								is: "corrects";
								/** @enum {unknown} */
								field: "title" | "number" | "issuedOn";
							} | {
								/** @enum {string} */
								is: "unit";
								unit: string;
								/** @enum {unknown} */
								form: "row" | "list";
							} | {
								/** @enum {string} */
								is: "field";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								/** @enum {unknown} */
								field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
							} | {
								/** @enum {string} */
								is: "sentence";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								categories: string[];
							} | {
								/** @enum {string} */
								is: "sentenceOf";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								index: number;
							} | {
								/** @enum {string} */
								is: "kindWord";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								is: "textError";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								index: number;
								/** @enum {unknown} */
								field: "quote" | "suggestion" | "url";
							} | {
								/** @enum {string} */
								is: "overdueOwner";
								index: number;
							} | {
								/** @enum {string} */
								is: "example";
								id: string;
								/** @enum {unknown} */
								field: "heading" | "name" | "practice";
							} | {
								/** @enum {string} */
								is: "stagePhrase";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								is: "annex";
								number: number;
								isAlone: boolean;
							} | {
								/** @enum {string} */
								is: "ordinal";
								row: number;
							};
						}[];
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							block: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								role: "mark" | "title" | "addressees" | "heading" | "paragraph" | "signature" | "date" | "note" | "annex-title" | "annex-above" | "annex-below" | "copies" | "printer" | "printed-on";
								annex: number | null;
								lead: {
									level: number;
									runs: {
										text: string;
										bound?: {
											/** @enum {string} */
											is: "count";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											/** @enum {unknown} */
											numerals: "arabic" | "chinese";
										} | {
											/** @enum {string} */
											is: "rate";
											part: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											all: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											decimals: number;
											/** @enum {unknown} */
											zero: "0" | "0%" | "decimals";
											/** @enum {unknown} */
											whole: "100%" | "decimals";
										} | {
											/** @enum {string} */
											is: "change";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											decimals: number;
											/** @enum {unknown} */
											unit: "points" | "percent";
											trims: boolean;
										} | {
											/** @enum {string} */
											is: "points";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
										} | {
											/** @enum {string} */
											is: "term";
											/** @enum {unknown} */
											term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
											/** @enum {unknown} */
											kind?: "site" | "account";
											id?: string;
										} | {
											/** @enum {string} */
											is: "date";
											/** @enum {unknown} */
											date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
											id?: string;
										} | {
											/** @enum {string} */
											is: "issue";
											/** @enum {unknown} */
											field: "number" | "contact";
										} | {
											/** @enum {string} */
											is: "corrects";
											/** @enum {unknown} */
											field: "title" | "number" | "issuedOn";
										} | {
											/** @enum {string} */
											is: "unit";
											unit: string;
											/** @enum {unknown} */
											form: "row" | "list";
										} | {
											/** @enum {string} */
											is: "field";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											/** @enum {unknown} */
											field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
										} | {
											/** @enum {string} */
											is: "sentence";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											categories: string[];
										} | {
											/** @enum {string} */
											is: "sentenceOf";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
										} | {
											/** @enum {string} */
											is: "kindWord";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											is: "textError";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
											/** @enum {unknown} */
											field: "quote" | "suggestion" | "url";
										} | {
											/** @enum {string} */
											is: "overdueOwner";
											index: number;
										} | {
											/** @enum {string} */
											is: "example";
											id: string;
											/** @enum {unknown} */
											field: "heading" | "name" | "practice";
										} | {
											/** @enum {string} */
											is: "stagePhrase";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											is: "annex";
											number: number;
											isAlone: boolean;
										} | {
											/** @enum {string} */
											is: "ordinal";
											row: number;
										};
									}[];
								} | null;
								runs: {
									text: string;
									bound?: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								}[];
								/** @description left out of the public edition */
								isInternal: boolean;
								isEdited: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							};
							complaints: {
								/** @enum {unknown} */
								severity: "error" | "warning";
								code: string;
								/** @description what an acknowledgement names */
								key: string;
								sentence: string;
								blockId: string | null;
								/** @description in the heading of the block */
								isLead: boolean;
								mend: ({
									/** @enum {string} */
									kind: "words";
									from: string;
									to: string;
								} | {
									/** @enum {string} */
									kind: "figure";
									text: string;
									binding: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								} | {
									/** @enum {string} */
									kind: "day";
									/** @enum {unknown} */
									field: "issuedOn" | "deadline" | "order";
									orderId: string | null;
									to: string;
								}) | null;
							}[];
							bulletinVersion: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/blocks/{blockId}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					blockId: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						lead?: {
							level: number;
							runs: {
								text?: string;
								bound?: {
									/** @enum {string} */
									is: "count";
									query: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									/** @enum {unknown} */
									numerals: "arabic" | "chinese";
								} | {
									/** @enum {string} */
									is: "rate";
									part: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									all: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
									decimals: number;
									/** @enum {unknown} */
									zero: "0" | "0%" | "decimals";
									/** @enum {unknown} */
									whole: "100%" | "decimals";
								} | {
									/** @enum {string} */
									is: "change";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									decimals: number;
									/** @enum {unknown} */
									unit: "points" | "percent";
									trims: boolean;
								} | {
									/** @enum {string} */
									is: "points";
									query: {
										/** @enum {string} */
										of: "objects";
										/** @enum {unknown} */
										kind: "site" | "account";
										where: {
											unit?: string;
											/** @enum {unknown} */
											verdict?: "passed" | "failed" | "unknown";
											categories?: string[];
											sentence?: string;
											isPortal?: boolean;
											platform?: string;
											streak?: number;
											/** @enum {boolean} */
											hasTextErrors?: true;
											carriedOver?: string[];
											/** @enum {boolean} */
											hasOverdueReports?: true;
											/** @enum {boolean} */
											isJudged?: true;
											/** @enum {boolean} */
											isDrawnOrNot?: true;
										};
									} | {
										/** @enum {string} */
										of: "textErrors";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										of: "units";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										are: "any" | "all-passed" | "some-failed";
									} | {
										/** @enum {string} */
										of: "messages";
										/** @enum {unknown} */
										what: "received" | "closed" | "open" | "onTime" | "overdue";
										channel: string;
										unit?: string;
									} | {
										/** @enum {string} */
										of: "overdue";
										/** @enum {unknown} */
										what: "reports" | "owners";
										channel?: string;
										owner?: string;
									} | {
										/** @enum {string} */
										of: "selfChecks";
										/** @enum {unknown} */
										what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
										unit?: string;
									} | {
										/** @enum {string} */
										of: "stage";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										of: "earlier";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										/** @enum {unknown} */
										what: "checked" | "failed" | "passed";
									} | {
										/** @enum {string} */
										of: "points";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
									} | {
										/** @enum {string} */
										of: "given";
										value: number;
									};
								} | {
									/** @enum {string} */
									is: "term";
									/** @enum {unknown} */
									term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
									/** @enum {unknown} */
									kind?: "site" | "account";
									id?: string;
								} | {
									/** @enum {string} */
									is: "date";
									/** @enum {unknown} */
									date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
									id?: string;
								} | {
									/** @enum {string} */
									is: "issue";
									/** @enum {unknown} */
									field: "number" | "contact";
								} | {
									/** @enum {string} */
									is: "corrects";
									/** @enum {unknown} */
									field: "title" | "number" | "issuedOn";
								} | {
									/** @enum {string} */
									is: "unit";
									unit: string;
									/** @enum {unknown} */
									form: "row" | "list";
								} | {
									/** @enum {string} */
									is: "field";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									/** @enum {unknown} */
									field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
								} | {
									/** @enum {string} */
									is: "sentence";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									categories: string[];
								} | {
									/** @enum {string} */
									is: "sentenceOf";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									index: number;
								} | {
									/** @enum {string} */
									is: "kindWord";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									is: "textError";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
									index: number;
									/** @enum {unknown} */
									field: "quote" | "suggestion" | "url";
								} | {
									/** @enum {string} */
									is: "overdueOwner";
									index: number;
								} | {
									/** @enum {string} */
									is: "example";
									id: string;
									/** @enum {unknown} */
									field: "heading" | "name" | "practice";
								} | {
									/** @enum {string} */
									is: "stagePhrase";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									is: "annex";
									number: number;
									isAlone: boolean;
								} | {
									/** @enum {string} */
									is: "ordinal";
									row: number;
								};
							}[];
						} | null;
						runs?: {
							text?: string;
							bound?: {
								/** @enum {string} */
								is: "count";
								query: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								/** @enum {unknown} */
								numerals: "arabic" | "chinese";
							} | {
								/** @enum {string} */
								is: "rate";
								part: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								all: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
								decimals: number;
								/** @enum {unknown} */
								zero: "0" | "0%" | "decimals";
								/** @enum {unknown} */
								whole: "100%" | "decimals";
							} | {
								/** @enum {string} */
								is: "change";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								decimals: number;
								/** @enum {unknown} */
								unit: "points" | "percent";
								trims: boolean;
							} | {
								/** @enum {string} */
								is: "points";
								query: {
									/** @enum {string} */
									of: "objects";
									/** @enum {unknown} */
									kind: "site" | "account";
									where: {
										unit?: string;
										/** @enum {unknown} */
										verdict?: "passed" | "failed" | "unknown";
										categories?: string[];
										sentence?: string;
										isPortal?: boolean;
										platform?: string;
										streak?: number;
										/** @enum {boolean} */
										hasTextErrors?: true;
										carriedOver?: string[];
										/** @enum {boolean} */
										hasOverdueReports?: true;
										/** @enum {boolean} */
										isJudged?: true;
										/** @enum {boolean} */
										isDrawnOrNot?: true;
									};
								} | {
									/** @enum {string} */
									of: "textErrors";
									/** @enum {unknown} */
									kind: "site" | "account";
								} | {
									/** @enum {string} */
									of: "units";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									are: "any" | "all-passed" | "some-failed";
								} | {
									/** @enum {string} */
									of: "messages";
									/** @enum {unknown} */
									what: "received" | "closed" | "open" | "onTime" | "overdue";
									channel: string;
									unit?: string;
								} | {
									/** @enum {string} */
									of: "overdue";
									/** @enum {unknown} */
									what: "reports" | "owners";
									channel?: string;
									owner?: string;
								} | {
									/** @enum {string} */
									of: "selfChecks";
									/** @enum {unknown} */
									what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
									unit?: string;
								} | {
									/** @enum {string} */
									of: "stage";
									programme: string;
									stage: string;
								} | {
									/** @enum {string} */
									of: "earlier";
									/** @enum {unknown} */
									against: "previous" | "year-before";
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @enum {unknown} */
									what: "checked" | "failed" | "passed";
								} | {
									/** @enum {string} */
									of: "points";
									/** @enum {unknown} */
									kind: "site" | "account";
									object: string;
								} | {
									/** @enum {string} */
									of: "given";
									value: number;
								};
							} | {
								/** @enum {string} */
								is: "term";
								/** @enum {unknown} */
								term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
								/** @enum {unknown} */
								kind?: "site" | "account";
								id?: string;
							} | {
								/** @enum {string} */
								is: "date";
								/** @enum {unknown} */
								date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
								id?: string;
							} | {
								/** @enum {string} */
								is: "issue";
								/** @enum {unknown} */
								field: "number" | "contact";
							} | {
								/** @enum {string} */
								is: "corrects";
								/** @enum {unknown} */
								field: "title" | "number" | "issuedOn";
							} | {
								/** @enum {string} */
								is: "unit";
								unit: string;
								/** @enum {unknown} */
								form: "row" | "list";
							} | {
								/** @enum {string} */
								is: "field";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								/** @enum {unknown} */
								field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
							} | {
								/** @enum {string} */
								is: "sentence";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								categories: string[];
							} | {
								/** @enum {string} */
								is: "sentenceOf";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								index: number;
							} | {
								/** @enum {string} */
								is: "kindWord";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								is: "textError";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
								index: number;
								/** @enum {unknown} */
								field: "quote" | "suggestion" | "url";
							} | {
								/** @enum {string} */
								is: "overdueOwner";
								index: number;
							} | {
								/** @enum {string} */
								is: "example";
								id: string;
								/** @enum {unknown} */
								field: "heading" | "name" | "practice";
							} | {
								/** @enum {string} */
								is: "stagePhrase";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								is: "annex";
								number: number;
								isAlone: boolean;
							} | {
								/** @enum {string} */
								is: "ordinal";
								row: number;
							};
						}[];
						isInternal?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							block: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								role: "mark" | "title" | "addressees" | "heading" | "paragraph" | "signature" | "date" | "note" | "annex-title" | "annex-above" | "annex-below" | "copies" | "printer" | "printed-on";
								annex: number | null;
								lead: {
									level: number;
									runs: {
										text: string;
										bound?: {
											/** @enum {string} */
											is: "count";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											/** @enum {unknown} */
											numerals: "arabic" | "chinese";
										} | {
											/** @enum {string} */
											is: "rate";
											part: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											all: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
											decimals: number;
											/** @enum {unknown} */
											zero: "0" | "0%" | "decimals";
											/** @enum {unknown} */
											whole: "100%" | "decimals";
										} | {
											/** @enum {string} */
											is: "change";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											decimals: number;
											/** @enum {unknown} */
											unit: "points" | "percent";
											trims: boolean;
										} | {
											/** @enum {string} */
											is: "points";
											query: {
												/** @enum {string} */
												of: "objects";
												/** @enum {unknown} */
												kind: "site" | "account";
												where: {
													unit?: string;
													/** @enum {unknown} */
													verdict?: "passed" | "failed" | "unknown";
													categories?: string[];
													sentence?: string;
													isPortal?: boolean;
													platform?: string;
													streak?: number;
													/** @enum {boolean} */
													hasTextErrors?: true;
													carriedOver?: string[];
													/** @enum {boolean} */
													hasOverdueReports?: true;
													/** @enum {boolean} */
													isJudged?: true;
													/** @enum {boolean} */
													isDrawnOrNot?: true;
												};
											} | {
												/** @enum {string} */
												of: "textErrors";
												/** @enum {unknown} */
												kind: "site" | "account";
											} | {
												/** @enum {string} */
												of: "units";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												are: "any" | "all-passed" | "some-failed";
											} | {
												/** @enum {string} */
												of: "messages";
												/** @enum {unknown} */
												what: "received" | "closed" | "open" | "onTime" | "overdue";
												channel: string;
												unit?: string;
											} | {
												/** @enum {string} */
												of: "overdue";
												/** @enum {unknown} */
												what: "reports" | "owners";
												channel?: string;
												owner?: string;
											} | {
												/** @enum {string} */
												of: "selfChecks";
												/** @enum {unknown} */
												what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
												unit?: string;
											} | {
												/** @enum {string} */
												of: "stage";
												programme: string;
												stage: string;
											} | {
												/** @enum {string} */
												of: "earlier";
												/** @enum {unknown} */
												against: "previous" | "year-before";
												/** @enum {unknown} */
												kind: "site" | "account";
												/** @enum {unknown} */
												what: "checked" | "failed" | "passed";
											} | {
												/** @enum {string} */
												of: "points";
												/** @enum {unknown} */
												kind: "site" | "account";
												object: string;
											} | {
												/** @enum {string} */
												of: "given";
												value: number;
											};
										} | {
											/** @enum {string} */
											is: "term";
											/** @enum {unknown} */
											term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
											/** @enum {unknown} */
											kind?: "site" | "account";
											id?: string;
										} | {
											/** @enum {string} */
											is: "date";
											/** @enum {unknown} */
											date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
											id?: string;
										} | {
											/** @enum {string} */
											is: "issue";
											/** @enum {unknown} */
											field: "number" | "contact";
										} | {
											/** @enum {string} */
											is: "corrects";
											/** @enum {unknown} */
											field: "title" | "number" | "issuedOn";
										} | {
											/** @enum {string} */
											is: "unit";
											unit: string;
											/** @enum {unknown} */
											form: "row" | "list";
										} | {
											/** @enum {string} */
											is: "field";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											/** @enum {unknown} */
											field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
										} | {
											/** @enum {string} */
											is: "sentence";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											categories: string[];
										} | {
											/** @enum {string} */
											is: "sentenceOf";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
										} | {
											/** @enum {string} */
											is: "kindWord";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											is: "textError";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
											index: number;
											/** @enum {unknown} */
											field: "quote" | "suggestion" | "url";
										} | {
											/** @enum {string} */
											is: "overdueOwner";
											index: number;
										} | {
											/** @enum {string} */
											is: "example";
											id: string;
											/** @enum {unknown} */
											field: "heading" | "name" | "practice";
										} | {
											/** @enum {string} */
											is: "stagePhrase";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											is: "annex";
											number: number;
											isAlone: boolean;
										} | {
											/** @enum {string} */
											is: "ordinal";
											row: number;
										};
									}[];
								} | null;
								runs: {
									text: string;
									bound?: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								}[];
								/** @description left out of the public edition */
								isInternal: boolean;
								isEdited: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							};
							complaints: {
								/** @enum {unknown} */
								severity: "error" | "warning";
								code: string;
								/** @description what an acknowledgement names */
								key: string;
								sentence: string;
								blockId: string | null;
								/** @description in the heading of the block */
								isLead: boolean;
								mend: ({
									/** @enum {string} */
									kind: "words";
									from: string;
									to: string;
								} | {
									/** @enum {string} */
									kind: "figure";
									text: string;
									binding: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								} | {
									/** @enum {string} */
									kind: "day";
									/** @enum {unknown} */
									field: "issuedOn" | "deadline" | "order";
									orderId: string | null;
									to: string;
								}) | null;
							}[];
							bulletinVersion: number;
						};
					};
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					blockId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							complaints: {
								/** @enum {unknown} */
								severity: "error" | "warning";
								code: string;
								/** @description what an acknowledgement names */
								key: string;
								sentence: string;
								blockId: string | null;
								/** @description in the heading of the block */
								isLead: boolean;
								mend: ({
									/** @enum {string} */
									kind: "words";
									from: string;
									to: string;
								} | {
									/** @enum {string} */
									kind: "figure";
									text: string;
									binding: {
										/** @enum {string} */
										is: "count";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										/** @enum {unknown} */
										numerals: "arabic" | "chinese";
									} | {
										/** @enum {string} */
										is: "rate";
										part: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										all: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
										decimals: number;
										/** @enum {unknown} */
										zero: "0" | "0%" | "decimals";
										/** @enum {unknown} */
										whole: "100%" | "decimals";
									} | {
										/** @enum {string} */
										is: "change";
										/** @enum {unknown} */
										against: "previous" | "year-before";
										/** @enum {unknown} */
										kind: "site" | "account";
										decimals: number;
										/** @enum {unknown} */
										unit: "points" | "percent";
										trims: boolean;
									} | {
										/** @enum {string} */
										is: "points";
										query: {
											/** @enum {string} */
											of: "objects";
											/** @enum {unknown} */
											kind: "site" | "account";
											where: {
												unit?: string;
												/** @enum {unknown} */
												verdict?: "passed" | "failed" | "unknown";
												categories?: string[];
												sentence?: string;
												isPortal?: boolean;
												platform?: string;
												streak?: number;
												/** @enum {boolean} */
												hasTextErrors?: true;
												carriedOver?: string[];
												/** @enum {boolean} */
												hasOverdueReports?: true;
												/** @enum {boolean} */
												isJudged?: true;
												/** @enum {boolean} */
												isDrawnOrNot?: true;
											};
										} | {
											/** @enum {string} */
											of: "textErrors";
											/** @enum {unknown} */
											kind: "site" | "account";
										} | {
											/** @enum {string} */
											of: "units";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											are: "any" | "all-passed" | "some-failed";
										} | {
											/** @enum {string} */
											of: "messages";
											/** @enum {unknown} */
											what: "received" | "closed" | "open" | "onTime" | "overdue";
											channel: string;
											unit?: string;
										} | {
											/** @enum {string} */
											of: "overdue";
											/** @enum {unknown} */
											what: "reports" | "owners";
											channel?: string;
											owner?: string;
										} | {
											/** @enum {string} */
											of: "selfChecks";
											/** @enum {unknown} */
											what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
											unit?: string;
										} | {
											/** @enum {string} */
											of: "stage";
											programme: string;
											stage: string;
										} | {
											/** @enum {string} */
											of: "earlier";
											/** @enum {unknown} */
											against: "previous" | "year-before";
											/** @enum {unknown} */
											kind: "site" | "account";
											/** @enum {unknown} */
											what: "checked" | "failed" | "passed";
										} | {
											/** @enum {string} */
											of: "points";
											/** @enum {unknown} */
											kind: "site" | "account";
											object: string;
										} | {
											/** @enum {string} */
											of: "given";
											value: number;
										};
									} | {
										/** @enum {string} */
										is: "term";
										/** @enum {unknown} */
										term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
										/** @enum {unknown} */
										kind?: "site" | "account";
										id?: string;
									} | {
										/** @enum {string} */
										is: "date";
										/** @enum {unknown} */
										date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
										id?: string;
									} | {
										/** @enum {string} */
										is: "issue";
										/** @enum {unknown} */
										field: "number" | "contact";
									} | {
										/** @enum {string} */
										is: "corrects";
										/** @enum {unknown} */
										field: "title" | "number" | "issuedOn";
									} | {
										/** @enum {string} */
										is: "unit";
										unit: string;
										/** @enum {unknown} */
										form: "row" | "list";
									} | {
										/** @enum {string} */
										is: "field";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										/** @enum {unknown} */
										field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
									} | {
										/** @enum {string} */
										is: "sentence";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										categories: string[];
									} | {
										/** @enum {string} */
										is: "sentenceOf";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
									} | {
										/** @enum {string} */
										is: "kindWord";
										/** @enum {unknown} */
										kind: "site" | "account";
									} | {
										/** @enum {string} */
										is: "textError";
										/** @enum {unknown} */
										kind: "site" | "account";
										object: string;
										index: number;
										/** @enum {unknown} */
										field: "quote" | "suggestion" | "url";
									} | {
										/** @enum {string} */
										is: "overdueOwner";
										index: number;
									} | {
										/** @enum {string} */
										is: "example";
										id: string;
										/** @enum {unknown} */
										field: "heading" | "name" | "practice";
									} | {
										/** @enum {string} */
										is: "stagePhrase";
										programme: string;
										stage: string;
									} | {
										/** @enum {string} */
										is: "annex";
										number: number;
										isAlone: boolean;
									} | {
										/** @enum {string} */
										is: "ordinal";
										row: number;
									};
								} | {
									/** @enum {string} */
									kind: "day";
									/** @enum {unknown} */
									field: "issuedOn" | "deadline" | "order";
									orderId: string | null;
									to: string;
								}) | null;
							}[];
						};
					};
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/figure": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						binding: {
							/** @enum {string} */
							is: "count";
							query: {
								/** @enum {string} */
								of: "objects";
								/** @enum {unknown} */
								kind: "site" | "account";
								where: {
									unit?: string;
									/** @enum {unknown} */
									verdict?: "passed" | "failed" | "unknown";
									categories?: string[];
									sentence?: string;
									isPortal?: boolean;
									platform?: string;
									streak?: number;
									/** @enum {boolean} */
									hasTextErrors?: true;
									carriedOver?: string[];
									/** @enum {boolean} */
									hasOverdueReports?: true;
									/** @enum {boolean} */
									isJudged?: true;
									/** @enum {boolean} */
									isDrawnOrNot?: true;
								};
							} | {
								/** @enum {string} */
								of: "textErrors";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								of: "units";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								are: "any" | "all-passed" | "some-failed";
							} | {
								/** @enum {string} */
								of: "messages";
								/** @enum {unknown} */
								what: "received" | "closed" | "open" | "onTime" | "overdue";
								channel: string;
								unit?: string;
							} | {
								/** @enum {string} */
								of: "overdue";
								/** @enum {unknown} */
								what: "reports" | "owners";
								channel?: string;
								owner?: string;
							} | {
								/** @enum {string} */
								of: "selfChecks";
								/** @enum {unknown} */
								what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
								unit?: string;
							} | {
								/** @enum {string} */
								of: "stage";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								of: "earlier";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								what: "checked" | "failed" | "passed";
							} | {
								/** @enum {string} */
								of: "points";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
							} | {
								/** @enum {string} */
								of: "given";
								value: number;
							};
							/** @enum {unknown} */
							numerals: "arabic" | "chinese";
						} | {
							/** @enum {string} */
							is: "rate";
							part: {
								/** @enum {string} */
								of: "objects";
								/** @enum {unknown} */
								kind: "site" | "account";
								where: {
									unit?: string;
									/** @enum {unknown} */
									verdict?: "passed" | "failed" | "unknown";
									categories?: string[];
									sentence?: string;
									isPortal?: boolean;
									platform?: string;
									streak?: number;
									/** @enum {boolean} */
									hasTextErrors?: true;
									carriedOver?: string[];
									/** @enum {boolean} */
									hasOverdueReports?: true;
									/** @enum {boolean} */
									isJudged?: true;
									/** @enum {boolean} */
									isDrawnOrNot?: true;
								};
							} | {
								/** @enum {string} */
								of: "textErrors";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								of: "units";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								are: "any" | "all-passed" | "some-failed";
							} | {
								/** @enum {string} */
								of: "messages";
								/** @enum {unknown} */
								what: "received" | "closed" | "open" | "onTime" | "overdue";
								channel: string;
								unit?: string;
							} | {
								/** @enum {string} */
								of: "overdue";
								/** @enum {unknown} */
								what: "reports" | "owners";
								channel?: string;
								owner?: string;
							} | {
								/** @enum {string} */
								of: "selfChecks";
								/** @enum {unknown} */
								what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
								unit?: string;
							} | {
								/** @enum {string} */
								of: "stage";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								of: "earlier";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								what: "checked" | "failed" | "passed";
							} | {
								/** @enum {string} */
								of: "points";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
							} | {
								/** @enum {string} */
								of: "given";
								value: number;
							};
							all: {
								/** @enum {string} */
								of: "objects";
								/** @enum {unknown} */
								kind: "site" | "account";
								where: {
									unit?: string;
									/** @enum {unknown} */
									verdict?: "passed" | "failed" | "unknown";
									categories?: string[];
									sentence?: string;
									isPortal?: boolean;
									platform?: string;
									streak?: number;
									/** @enum {boolean} */
									hasTextErrors?: true;
									carriedOver?: string[];
									/** @enum {boolean} */
									hasOverdueReports?: true;
									/** @enum {boolean} */
									isJudged?: true;
									/** @enum {boolean} */
									isDrawnOrNot?: true;
								};
							} | {
								/** @enum {string} */
								of: "textErrors";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								of: "units";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								are: "any" | "all-passed" | "some-failed";
							} | {
								/** @enum {string} */
								of: "messages";
								/** @enum {unknown} */
								what: "received" | "closed" | "open" | "onTime" | "overdue";
								channel: string;
								unit?: string;
							} | {
								/** @enum {string} */
								of: "overdue";
								/** @enum {unknown} */
								what: "reports" | "owners";
								channel?: string;
								owner?: string;
							} | {
								/** @enum {string} */
								of: "selfChecks";
								/** @enum {unknown} */
								what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
								unit?: string;
							} | {
								/** @enum {string} */
								of: "stage";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								of: "earlier";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								what: "checked" | "failed" | "passed";
							} | {
								/** @enum {string} */
								of: "points";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
							} | {
								/** @enum {string} */
								of: "given";
								value: number;
							};
							decimals: number;
							/** @enum {unknown} */
							zero: "0" | "0%" | "decimals";
							/** @enum {unknown} */
							whole: "100%" | "decimals";
						} | {
							/** @enum {string} */
							is: "change";
							/** @enum {unknown} */
							against: "previous" | "year-before";
							/** @enum {unknown} */
							kind: "site" | "account";
							decimals: number;
							/** @enum {unknown} */
							unit: "points" | "percent";
							trims: boolean;
						} | {
							/** @enum {string} */
							is: "points";
							query: {
								/** @enum {string} */
								of: "objects";
								/** @enum {unknown} */
								kind: "site" | "account";
								where: {
									unit?: string;
									/** @enum {unknown} */
									verdict?: "passed" | "failed" | "unknown";
									categories?: string[];
									sentence?: string;
									isPortal?: boolean;
									platform?: string;
									streak?: number;
									/** @enum {boolean} */
									hasTextErrors?: true;
									carriedOver?: string[];
									/** @enum {boolean} */
									hasOverdueReports?: true;
									/** @enum {boolean} */
									isJudged?: true;
									/** @enum {boolean} */
									isDrawnOrNot?: true;
								};
							} | {
								/** @enum {string} */
								of: "textErrors";
								/** @enum {unknown} */
								kind: "site" | "account";
							} | {
								/** @enum {string} */
								of: "units";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								are: "any" | "all-passed" | "some-failed";
							} | {
								/** @enum {string} */
								of: "messages";
								/** @enum {unknown} */
								what: "received" | "closed" | "open" | "onTime" | "overdue";
								channel: string;
								unit?: string;
							} | {
								/** @enum {string} */
								of: "overdue";
								/** @enum {unknown} */
								what: "reports" | "owners";
								channel?: string;
								owner?: string;
							} | {
								/** @enum {string} */
								of: "selfChecks";
								/** @enum {unknown} */
								what: "units" | "running" | "checked" | "problems" | "rechecked" | "differing";
								unit?: string;
							} | {
								/** @enum {string} */
								of: "stage";
								programme: string;
								stage: string;
							} | {
								/** @enum {string} */
								of: "earlier";
								/** @enum {unknown} */
								against: "previous" | "year-before";
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @enum {unknown} */
								what: "checked" | "failed" | "passed";
							} | {
								/** @enum {string} */
								of: "points";
								/** @enum {unknown} */
								kind: "site" | "account";
								object: string;
							} | {
								/** @enum {string} */
								of: "given";
								value: number;
							};
						} | {
							/** @enum {string} */
							is: "term";
							/** @enum {unknown} */
							term: "period" | "quarter" | "year" | "round" | "window" | "issuer" | "jointWith" | "approvedBy" | "office" | "rulebook" | "rulebookNumber" | "channel" | "asOf";
							/** @enum {unknown} */
							kind?: "site" | "account";
							id?: string;
						} | {
							/** @enum {string} */
							is: "date";
							/** @enum {unknown} */
							date: "issuedOn" | "printedOn" | "deadline" | "order" | "programme" | "programmeDue";
							id?: string;
						} | {
							/** @enum {string} */
							is: "issue";
							/** @enum {unknown} */
							field: "number" | "contact";
						} | {
							/** @enum {string} */
							is: "corrects";
							/** @enum {unknown} */
							field: "title" | "number" | "issuedOn";
						} | {
							/** @enum {string} */
							is: "unit";
							unit: string;
							/** @enum {unknown} */
							form: "row" | "list";
						} | {
							/** @enum {string} */
							is: "field";
							/** @enum {unknown} */
							kind: "site" | "account";
							object: string;
							/** @enum {unknown} */
							field: "name" | "code" | "owner" | "platform" | "organizer" | "reasons" | "faults" | "vetoes" | "ledger" | "score" | "streak";
						} | {
							/** @enum {string} */
							is: "sentence";
							/** @enum {unknown} */
							kind: "site" | "account";
							object: string;
							categories: string[];
						} | {
							/** @enum {string} */
							is: "sentenceOf";
							/** @enum {unknown} */
							kind: "site" | "account";
							object: string;
							index: number;
						} | {
							/** @enum {string} */
							is: "kindWord";
							/** @enum {unknown} */
							kind: "site" | "account";
						} | {
							/** @enum {string} */
							is: "textError";
							/** @enum {unknown} */
							kind: "site" | "account";
							object: string;
							index: number;
							/** @enum {unknown} */
							field: "quote" | "suggestion" | "url";
						} | {
							/** @enum {string} */
							is: "overdueOwner";
							index: number;
						} | {
							/** @enum {string} */
							is: "example";
							id: string;
							/** @enum {unknown} */
							field: "heading" | "name" | "practice";
						} | {
							/** @enum {string} */
							is: "stagePhrase";
							programme: string;
							stage: string;
						} | {
							/** @enum {string} */
							is: "annex";
							number: number;
							isAlone: boolean;
						} | {
							/** @enum {string} */
							is: "ordinal";
							row: number;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							text: string;
							part: string | null;
							all: string | null;
							objects: {
								/** @enum {unknown} */
								kind: "site" | "account";
								id: string;
								name: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/paper": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							number: string | null;
							marks: {
								/** @description UUID */
								blockId: string;
								/** @description 一、 （一） 1． */
								text: string;
							}[];
							attachments: string[];
							annexes: {
								label: string;
								isLandscape: boolean;
								isInternal: boolean;
								head: {
									text: string;
									columns: number;
									rows: number;
								}[][];
								aligns: ("left" | "center")[];
								rows: string[][];
								total: string[] | null;
							}[];
							/** @description false: nothing is internal, the whole is public */
							hasPublicEdition: boolean;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/files": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @enum {unknown} */
								edition: "full" | "public";
								/** @enum {unknown} */
								format: "json" | "docx" | "html" | "xlsx";
								sha256: string;
								size: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/document": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					edition?: "full" | "public";
					format?: "json" | "docx" | "html" | "xlsx";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-copies": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description of the page */
						text: string;
						url?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								bulletinId: string;
								title: string;
								url: string | null;
								site: {
									/** @description UUID */
									id: string;
									name: string;
								} | null;
								inspectionId: string | null;
								share: number;
								/** @description readings put in, or words replaced */
								isAltered: boolean;
								changes: {
									was: string;
									by: string;
									count: number;
								}[];
								readings: number;
								traditional: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								foundAt: string;
								foundByName: string;
								seenAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletins/{id}/copies": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								bulletinId: string;
								title: string;
								url: string | null;
								site: {
									/** @description UUID */
									id: string;
									name: string;
								} | null;
								inspectionId: string | null;
								share: number;
								/** @description readings put in, or words replaced */
								isAltered: boolean;
								changes: {
									was: string;
									by: string;
									count: number;
								}[];
								readings: number;
								traditional: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								foundAt: string;
								foundByName: string;
								seenAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-presets": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								id: string;
								title: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-presets/{name}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					name: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							content: {
								[key: string]: unknown;
							};
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-settings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								version: number;
								content: {
									[key: string]: unknown;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						content: {
							[key: string]: unknown;
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							version: number;
							content: {
								[key: string]: unknown;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-settings/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							version: number;
							content: {
								[key: string]: unknown;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						content: {
							[key: string]: unknown;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							version: number;
							content: {
								[key: string]: unknown;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/bulletin-settings/{id}/versions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								version: number;
								content: {
									[key: string]: unknown;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/overview": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description UUID */
					organisationId?: string;
					/** @description the newest frozen one when left out */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description of each frozen round the set that counts, oldest first */
							sets: {
								/** @description UUID */
								setId: string;
								/** @description UUID */
								roundId: string;
								roundName: string;
								/** @enum {unknown} */
								kind: "quarter" | "special" | "self-check";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								frozenAt: string;
								sha256: string;
								rulebook: string;
								site: {
									population: number;
									passed: number;
									failed: number;
									unknown: number;
									rate: string | null;
									percent: number | null;
								} | null;
								account: {
									population: number;
									passed: number;
									failed: number;
									unknown: number;
									rate: string | null;
									percent: number | null;
								} | null;
							}[];
							chosen: {
								/** @description UUID */
								setId: string;
								change: {
									site: string | null;
									account: string | null;
								};
								/** @description worst first */
								units: {
									/** @description UUID */
									id: string;
									name: string;
									site: {
										population: number;
										passed: number;
										failed: number;
										unknown: number;
										rate: string | null;
										percent: number | null;
									} | null;
									account: {
										population: number;
										passed: number;
										failed: number;
										unknown: number;
										rate: string | null;
										percent: number | null;
									} | null;
								}[];
								platforms: {
									platform: string;
									account: {
										population: number;
										passed: number;
										failed: number;
										unknown: number;
										rate: string | null;
										percent: number | null;
									};
								}[];
								reasons: {
									category: string;
									/** @enum {unknown} */
									kind: "veto" | "deduct";
									/** @enum {unknown} */
									objectKind: "site" | "account";
									objects: number;
								}[];
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @description UUID */
								roundId: string;
								roundName: string;
								/** @description 1; a correction makes the next */
								number: number;
								reason: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								frozenAt: string;
								frozenByName: string;
								objects: number;
								sha256: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							roundId: string;
							roundName: string;
							/** @description 1; a correction makes the next */
							number: number;
							reason: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							frozenAt: string;
							frozenByName: string;
							objects: number;
							sha256: string;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/document": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/results": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: number;
					limit?: number;
					/** @description also say how many there are in all with these filters */
					count?: boolean;
					verdict?: "passed" | "failed" | "unknown";
					objectKind?: "site" | "account";
					/** @description UUID */
					organisationId?: string;
					/** @description a reason of what failed */
					category?: string;
					/** @description of accounts */
					platform?: string;
					/** @description in name or code */
					text?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								roundObjectId: string;
								inspectionId: string | null;
								/** @enum {unknown} */
								objectKind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								organisationId: string;
								verdict: ("passed" | "failed" | "unknown") | null;
								score: number | null;
								entry: {
									[key: string]: unknown;
								};
							}[];
							next: string | null;
							/** @description with these filters; null: not asked for */
							total: number | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/results/{objectId}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					objectId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							inspectionId: string | null;
							entry: {
								[key: string]: unknown;
							};
							assessment: {
								[key: string]: unknown;
							} | null;
							findingIds: {
								[key: string]: string;
							};
							unknown: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/results": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								resultSetId: string;
								/** @description UUID */
								roundId: string;
								roundName: string;
								/** @description UUID */
								roundObjectId: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								frozenAt: string;
								verdict: ("passed" | "failed" | "unknown") | null;
								score: number | null;
								reasons: string[];
								/** @description rounds failed one after another, this one included */
								failedStreak: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}/results": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								resultSetId: string;
								/** @description UUID */
								roundId: string;
								roundName: string;
								/** @description UUID */
								roundObjectId: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								frozenAt: string;
								verdict: ("passed" | "failed" | "unknown") | null;
								score: number | null;
								reasons: string[];
								/** @description rounds failed one after another, this one included */
								failedStreak: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/recomputation": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							frozenSha256: string;
							computedSha256: string;
							isSame: boolean;
							differing: {
								/** @description UUID */
								roundObjectId: string;
								name: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/analysis": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					by?: "all" | "unit" | "level" | "platform" | "kind";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							rates: {
								key: string;
								name: string;
								population: number;
								drawn: number;
								passed: number;
								failed: number;
								unknown: number;
								passRate: {
									rate: number;
									low: number;
									high: number;
									judged: number;
									population: number;
								} | null;
							}[];
							reasons: {
								category: string;
								/** @enum {unknown} */
								kind: "veto" | "deduct";
								objects: number;
							}[];
							repeatOffenders: {
								/** @description UUID */
								recordId: string;
								/** @enum {unknown} */
								objectKind: "site" | "account";
								name: string;
								unit: string;
								failedStreak: number;
							}[];
							againstPrevious: {
								key: string;
								name: string;
								before: number | null;
								now: number | null;
								difference: number | null;
							}[] | null;
							againstYearBefore: {
								key: string;
								name: string;
								before: number | null;
								now: number | null;
								difference: number | null;
							}[] | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/board": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								key: string;
								name: string;
								population: number;
								drawn: number;
								passed: number;
								failed: number;
								unknown: number;
								passRate: {
									rate: number;
									low: number;
									high: number;
									judged: number;
									population: number;
								} | null;
								place: number | null;
								/** @enum {unknown} */
								colour: "green" | "yellow" | "red" | "grey";
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/agreements": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								organisationId: string;
								roundName: string;
								bothPassed: number;
								bothFailed: number;
								onlyAboveFailed: number;
								onlyBelowFailed: number;
								rate: number | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/inspections/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							objectKind: "site" | "account";
							/** @description UUID */
							recordId: string;
							roundObjectId: string | null;
							/** @enum {unknown} */
							purpose: "round" | "recheck" | "single";
							/** @enum {unknown} */
							source: "machine" | "hand" | "import";
							sourceName: string | null;
							/** @enum {unknown} */
							state: "waiting" | "running" | "finished" | "could-not" | "replaced";
							rulebook: {
								id: string;
								version: string;
							} | null;
							asOf: string | null;
							verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
							score: number | null;
							reason: {
								code: string;
								sentence: string;
							} | null;
							findings: number;
							hasEvidence: boolean;
							software: string | null;
							startedAt: string | null;
							finishedAt: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/inspections/{id}/report": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/inspections/{id}/report-page": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/results/{objectId}/report-page": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					objectId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/inspections/{id}/evidence": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/inspections/{id}/verification": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @enum {string} */
							schema: "zhengxun.verify/1";
							/** @description nothing is wrong */
							whole: boolean;
							/** @description false: it was never sealed */
							complete: boolean;
							problems: {
								/** @enum {unknown} */
								code: "incomplete" | "missing-file" | "extra-file" | "file-changed" | "chain-broken" | "record-damaged" | "record-changed" | "record-unlisted" | "manifest-wrong" | "signature-wrong" | "other-key" | "timestamp-wrong" | "report-unreadable" | "finding-without-evidence" | "finding-evidence-differs";
								file: string;
								message: string;
							}[];
							checked: {
								files: number;
								entries: number;
								records: number;
								findings: number;
							};
							signer: {
								fingerprint: string;
								holds: boolean;
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/findings/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							inspectionId: string;
							/** @description UUID */
							organisationId: string;
							key: string;
							indicator: string;
							check: string;
							/** @enum {unknown} */
							outcome: "fail" | "review";
							message: string;
							url: string;
							target: string | null;
							quote: string | null;
							suggestion: string | null;
							count: number | null;
							samples: string[];
							carriedFrom: string | null;
							proofs: {
								n: number;
								/**
								 * @description stored answer or page, picture with the place marked, observation
								 * @enum {unknown}
								 */
								kind: "warc" | "screenshot" | "text";
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								capturedAt: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/findings/{id}/proofs/{n}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					n: number;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/findings/{id}/page": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/findings/{id}/passage": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							passage: {
								text: string;
								start: number;
								end: number;
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-queue": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description 初核, 复核 (blind or not), 裁定 */
					stage: "first" | "second" | "third";
					check?: string;
					indicator?: string;
					/** @description UUID */
					organisationId?: string;
					/** @description UUID */
					roundObjectId?: string;
					templateKey?: string;
					about?: "findings" | "indicators";
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								version: number;
								/** @enum {unknown} */
								standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
								says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
								/** @description UUID */
								roundId: string;
								object: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @description UUID */
									recordId: string;
									/** @description UUID */
									organisationId: string;
									name: string | null;
									code: string | null;
								};
								indicator: {
									id: string;
									kind: string;
									name: string;
									clause: string | null;
									criterion: string | null;
									look: string | null;
									mode: string | null;
								};
								finding: {
									/** @description UUID */
									id: string;
									key: string;
									check: string;
									/** @enum {unknown} */
									outcome: "fail" | "review";
									message: string;
									url: string;
									target: string | null;
									quote: string | null;
									suggestion: string | null;
									count: number | null;
									samples: string[];
									evidence: unknown[];
								} | null;
								stored: {
									/** @description UUID */
									inspectionId: string;
									inspectedAt: string | null;
									crawlSha256: string | null;
									evidenceSha256: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								};
								templateKey: string;
								sameTemplate: number;
								needsSecond: boolean;
								isBlind: boolean;
								decisions: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									stage: "first" | "second" | "blind" | "third" | "appeal";
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
									reasonCode: string | null;
									reason: string | null;
									undoes: string | null;
									batchId: string | null;
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
								}[];
								undoable: string | null;
								questions: {
									/** @description UUID */
									id: string;
									text: string;
									askedByName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									askedAt: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									dueAt: string;
									answer: string | null;
									answeredAt: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								}[];
								earlier: {
									roundName: string;
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
									reason: string | null;
								}[];
								memory: {
									/** @description UUID */
									id: string;
									code: string;
									/** @enum {unknown} */
									kind: "text" | "finding";
									reason: string;
									validUntil: string | null;
									silences: boolean;
								}[];
							}[];
							next: string | null;
							total: number;
							/** @description open by check, whatever check was asked for */
							checks: {
								check: string;
								title: string;
								open: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-items": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					standing: "asked" | "silenced" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								version: number;
								/** @enum {unknown} */
								standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
								says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
								/** @description UUID */
								roundId: string;
								object: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @description UUID */
									recordId: string;
									/** @description UUID */
									organisationId: string;
									name: string | null;
									code: string | null;
								};
								indicator: {
									id: string;
									kind: string;
									name: string;
									clause: string | null;
									criterion: string | null;
									look: string | null;
									mode: string | null;
								};
								finding: {
									/** @description UUID */
									id: string;
									key: string;
									check: string;
									/** @enum {unknown} */
									outcome: "fail" | "review";
									message: string;
									url: string;
									target: string | null;
									quote: string | null;
									suggestion: string | null;
									count: number | null;
									samples: string[];
									evidence: unknown[];
								} | null;
								stored: {
									/** @description UUID */
									inspectionId: string;
									inspectedAt: string | null;
									crawlSha256: string | null;
									evidenceSha256: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								};
								templateKey: string;
								sameTemplate: number;
								needsSecond: boolean;
								isBlind: boolean;
								decisions: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									stage: "first" | "second" | "blind" | "third" | "appeal";
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
									reasonCode: string | null;
									reason: string | null;
									undoes: string | null;
									batchId: string | null;
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
								}[];
								undoable: string | null;
								questions: {
									/** @description UUID */
									id: string;
									text: string;
									askedByName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									askedAt: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									dueAt: string;
									answer: string | null;
									answeredAt: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								}[];
								earlier: {
									roundName: string;
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
									reason: string | null;
								}[];
								memory: {
									/** @description UUID */
									id: string;
									code: string;
									/** @enum {unknown} */
									kind: "text" | "finding";
									reason: string;
									validUntil: string | null;
									silences: boolean;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-claims": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * @description 初核, 复核 (blind or not), 裁定
						 * @enum {unknown}
						 */
						stage: "first" | "second" | "third";
						check?: string;
						indicator?: string;
						/** @description UUID */
						organisationId?: string;
						/** @description UUID */
						roundObjectId?: string;
						templateKey?: string;
						/** @enum {unknown} */
						about?: "findings" | "indicators";
						count: number;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								version: number;
								/** @enum {unknown} */
								standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
								says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
								/** @description UUID */
								roundId: string;
								object: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @description UUID */
									recordId: string;
									/** @description UUID */
									organisationId: string;
									name: string | null;
									code: string | null;
								};
								indicator: {
									id: string;
									kind: string;
									name: string;
									clause: string | null;
									criterion: string | null;
									look: string | null;
									mode: string | null;
								};
								finding: {
									/** @description UUID */
									id: string;
									key: string;
									check: string;
									/** @enum {unknown} */
									outcome: "fail" | "review";
									message: string;
									url: string;
									target: string | null;
									quote: string | null;
									suggestion: string | null;
									count: number | null;
									samples: string[];
									evidence: unknown[];
								} | null;
								stored: {
									/** @description UUID */
									inspectionId: string;
									inspectedAt: string | null;
									crawlSha256: string | null;
									evidenceSha256: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								};
								templateKey: string;
								sameTemplate: number;
								needsSecond: boolean;
								isBlind: boolean;
								decisions: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									stage: "first" | "second" | "blind" | "third" | "appeal";
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
									reasonCode: string | null;
									reason: string | null;
									undoes: string | null;
									batchId: string | null;
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
								}[];
								undoable: string | null;
								questions: {
									/** @description UUID */
									id: string;
									text: string;
									askedByName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									askedAt: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									dueAt: string;
									answer: string | null;
									answeredAt: string | null;
									files: {
										/** @description UUID */
										id: string;
										/** @description one visible line, with the ending of what the bytes are */
										name: string;
										/** @description told by the bytes */
										mediaType: string;
										/** @description bytes */
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								}[];
								earlier: {
									roundName: string;
									/** @enum {unknown} */
									says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
									byName: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
									reason: string | null;
								}[];
								memory: {
									/** @description UUID */
									id: string;
									code: string;
									/** @enum {unknown} */
									kind: "text" | "finding";
									reason: string;
									validUntil: string | null;
									silences: boolean;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		delete: {
			parameters: {
				query: {
					/** @description 初核, 复核 (blind or not), 裁定 */
					stage: "first" | "second" | "third";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							released: number;
						};
					};
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/review-items/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description 初核, 复核 (blind or not), 裁定 */
					stage?: "first" | "second" | "third";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							version: number;
							/** @enum {unknown} */
							standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
							says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
							/** @description UUID */
							roundId: string;
							object: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								organisationId: string;
								name: string | null;
								code: string | null;
							};
							indicator: {
								id: string;
								kind: string;
								name: string;
								clause: string | null;
								criterion: string | null;
								look: string | null;
								mode: string | null;
							};
							finding: {
								/** @description UUID */
								id: string;
								key: string;
								check: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								message: string;
								url: string;
								target: string | null;
								quote: string | null;
								suggestion: string | null;
								count: number | null;
								samples: string[];
								evidence: unknown[];
							} | null;
							stored: {
								/** @description UUID */
								inspectionId: string;
								inspectedAt: string | null;
								crawlSha256: string | null;
								evidenceSha256: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							};
							templateKey: string;
							sameTemplate: number;
							needsSecond: boolean;
							isBlind: boolean;
							decisions: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								stage: "first" | "second" | "blind" | "third" | "appeal";
								/** @enum {unknown} */
								says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
								reasonCode: string | null;
								reason: string | null;
								undoes: string | null;
								batchId: string | null;
								byName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
							}[];
							undoable: string | null;
							questions: {
								/** @description UUID */
								id: string;
								text: string;
								askedByName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								askedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								dueAt: string;
								answer: string | null;
								answeredAt: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							}[];
							earlier: {
								roundName: string;
								/** @enum {unknown} */
								says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
								byName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								reason: string | null;
							}[];
							memory: {
								/** @description UUID */
								id: string;
								code: string;
								/** @enum {unknown} */
								kind: "text" | "finding";
								reason: string;
								validUntil: string | null;
								silences: boolean;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/review-items/{id}/decisions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * @description 初核, 复核 (blind or not), 裁定
						 * @enum {unknown}
						 */
						stage: "first" | "second" | "third";
						/** @enum {unknown} */
						says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
						reasonCode?: ("quotation" | "exempt" | "corrected" | "misjudged" | "other") | null;
						reason?: string | null;
						answer?: {
							count: number | null;
							pages: string[];
							records: {
								what: string;
								counts: boolean;
								askedAt?: string | null;
								repliedAt?: string | null;
								url?: string | null;
								remark?: string | null;
							}[];
						} | null;
						remember?: {
							/** @enum {unknown} */
							scope: "object" | "organisation" | "office";
							validUntil: string | null;
							wording: string | null;
						} | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							version: number;
							/** @enum {unknown} */
							standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
							says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
							/** @description UUID */
							roundId: string;
							object: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								organisationId: string;
								name: string | null;
								code: string | null;
							};
							indicator: {
								id: string;
								kind: string;
								name: string;
								clause: string | null;
								criterion: string | null;
								look: string | null;
								mode: string | null;
							};
							finding: {
								/** @description UUID */
								id: string;
								key: string;
								check: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								message: string;
								url: string;
								target: string | null;
								quote: string | null;
								suggestion: string | null;
								count: number | null;
								samples: string[];
								evidence: unknown[];
							} | null;
							stored: {
								/** @description UUID */
								inspectionId: string;
								inspectedAt: string | null;
								crawlSha256: string | null;
								evidenceSha256: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							};
							templateKey: string;
							sameTemplate: number;
							needsSecond: boolean;
							isBlind: boolean;
							decisions: {
								/** @description UUID */
								id: string;
								/** @enum {unknown} */
								stage: "first" | "second" | "blind" | "third" | "appeal";
								/** @enum {unknown} */
								says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
								reasonCode: string | null;
								reason: string | null;
								undoes: string | null;
								batchId: string | null;
								byName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
							}[];
							undoable: string | null;
							questions: {
								/** @description UUID */
								id: string;
								text: string;
								askedByName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								askedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								dueAt: string;
								answer: string | null;
								answeredAt: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							}[];
							earlier: {
								roundName: string;
								/** @enum {unknown} */
								says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
								byName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								reason: string | null;
							}[];
							memory: {
								/** @description UUID */
								id: string;
								code: string;
								/** @enum {unknown} */
								kind: "text" | "finding";
								reason: string;
								validUntil: string | null;
								silences: boolean;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/review-items/{id}/undo": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * @description 初核, 复核 (blind or not), 裁定
						 * @enum {unknown}
						 */
						stage: "first" | "second" | "third";
						wholeBatch?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: string[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-batches": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * @description 初核, 复核 (blind or not), 裁定
						 * @enum {unknown}
						 */
						stage: "first" | "second" | "third";
						/** @enum {unknown} */
						says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
						reasonCode?: ("quotation" | "exempt" | "corrected" | "misjudged" | "other") | null;
						reason?: string | null;
						answer?: {
							count: number | null;
							pages: string[];
							records: {
								what: string;
								counts: boolean;
								askedAt?: string | null;
								repliedAt?: string | null;
								url?: string | null;
								remark?: string | null;
							}[];
						} | null;
						templateKey: string;
						/** @description sameTemplate as shown; another number is refused */
						expected: number;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							batchId: string;
							decided: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-plan": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							roundId: string;
							seed: string;
							secondShare: number;
							blindShare: number;
							leaseMinutes: number;
							askDays: number;
							appealDays: number;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						seed?: string;
						secondShare?: number;
						blindShare?: number;
						leaseMinutes?: number;
						askDays?: number;
						appealDays?: number;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							roundId: string;
							seed: string;
							secondShare: number;
							blindShare: number;
							leaseMinutes: number;
							askDays: number;
							appealDays: number;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-figures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							open: {
								vetoes: number;
								points: number;
								advice: number;
								indicators: number;
								questions: number;
								disputed: number;
								appeals: number;
							};
							falseAlarms: {
								decided: number;
								dismissed: number;
								rate: number | null;
								low: number | null;
								high: number | null;
							};
							agreement: {
								pairs: number;
								agreed: number;
								rate: number | null;
								kappa: number | null;
							};
							secondReviews: {
								decided: number;
								changed: number;
							};
							checks: {
								check: string;
								decided: number;
								dismissed: number;
								rate: number | null;
								low: number | null;
								high: number | null;
								reasons: {
									[key: string]: number;
								};
								agreement: {
									pairs: number;
									agreed: number;
									rate: number | null;
									kappa: number | null;
								};
							}[];
							disagreements: {
								/** @description UUID */
								itemId: string;
								check: string;
								indicator: string;
								/** @enum {unknown} */
								first: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
								/** @enum {unknown} */
								blind: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
								settled: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/review-form": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description UUID */
					roundObjectId: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query: {
					/** @description UUID */
					roundObjectId: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						text: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							decided: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/review-items/{id}/questions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * @description 初核, 复核 (blind or not), 裁定
						 * @enum {unknown}
						 */
						stage: "first" | "second" | "third";
						text: string;
						days?: number;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							text: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							askedAt: string;
							askedByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							dueAt: string;
							/** @enum {unknown} */
							state: "open" | "answered" | "overdue" | "withdrawn";
							answer: string | null;
							answeredAt: string | null;
							answeredByName: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "open" | "answered";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								roundName: string;
								objectName: string;
								about: {
									indicator: string;
									message: string | null;
									url: string | null;
									quote: string | null;
								};
								text: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								askedAt: string;
								askedByName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								dueAt: string;
								/** @enum {unknown} */
								state: "open" | "answered" | "overdue" | "withdrawn";
								answer: string | null;
								answeredAt: string | null;
								answeredByName: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questions/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							text: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							askedAt: string;
							askedByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							dueAt: string;
							/** @enum {unknown} */
							state: "open" | "answered" | "overdue" | "withdrawn";
							answer: string | null;
							answeredAt: string | null;
							answeredByName: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questions/{id}/answer": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						text: string;
						files?: string[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							text: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							askedAt: string;
							askedByName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							dueAt: string;
							/** @enum {unknown} */
							state: "open" | "answered" | "overdue" | "withdrawn";
							answer: string | null;
							answeredAt: string | null;
							answeredByName: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/notices": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						roundObjectIds?: string[];
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							noticed: number;
							leftOut: {
								/** @description UUID */
								roundObjectId: string;
								name: string;
								open: number;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/noticed-findings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								roundName: string;
								objectName: string;
								indicator: {
									id: string;
									name: string;
									clause: string | null;
									criterion: string | null;
								};
								finding: {
									/** @description UUID */
									id: string;
									message: string;
									url: string;
									target: string | null;
									quote: string | null;
									suggestion: string | null;
									evidence: unknown[];
								} | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								noticedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								appealsUntil: string;
								appeal: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									state: "filed" | "upheld" | "partly" | "rejected";
									reason: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									filedAt: string;
									decisionReason: string | null;
								} | null;
								stands: boolean;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/noticed-findings/{id}/appeals": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
						files?: string[];
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							itemId: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							reason: string;
							/** @enum {unknown} */
							state: "filed" | "upheld" | "partly" | "rejected";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/appeals": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "filed" | "upheld" | "partly" | "rejected";
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								itemId: string;
								/** @description UUID */
								organisationId: string;
								roundName: string;
								objectName: string;
								about: {
									indicator: string;
									message: string | null;
									url: string | null;
									quote: string | null;
								};
								reason: string;
								/** @enum {unknown} */
								state: "filed" | "upheld" | "partly" | "rejected";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								filedAt: string;
								filedByName: string;
								decidedAt: string | null;
								decidedByName: string | null;
								decisionReason: string | null;
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/appeals/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							itemId: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							reason: string;
							/** @enum {unknown} */
							state: "filed" | "upheld" | "partly" | "rejected";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/appeals/{id}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						outcome: "upheld" | "partly" | "rejected";
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							itemId: string;
							/** @description UUID */
							organisationId: string;
							roundName: string;
							objectName: string;
							about: {
								indicator: string;
								message: string | null;
								url: string | null;
								quote: string | null;
							};
							reason: string;
							/** @enum {unknown} */
							state: "filed" | "upheld" | "partly" | "rejected";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							filedAt: string;
							filedByName: string;
							decidedAt: string | null;
							decidedByName: string | null;
							decisionReason: string | null;
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/memory-entries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					kind?: "text" | "finding";
					check?: string;
					/** @description UUID */
					siteId?: string;
					/** @description UUID */
					accountId?: string;
					text?: string;
					inForce?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								code: string;
								/** @enum {unknown} */
								kind: "text" | "finding";
								wording: string | null;
								rule: string | null;
								check: string | null;
								target: string | null;
								quote: string | null;
								address: string | null;
								/** @description UUID */
								organisationId: string;
								siteId: string | null;
								accountId: string | null;
								reason: string;
								validUntil: string | null;
								itemId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								madeByName: string;
								revokedAt: string | null;
								revokedByName: string | null;
								revokeReason: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						kind: "text" | "finding";
						wording?: string | null;
						rule?: string | null;
						check?: string | null;
						target?: string | null;
						quote?: string | null;
						address?: string | null;
						/** @description UUID */
						organisationId: string;
						siteId?: string | null;
						accountId?: string | null;
						reason: string;
						validUntil?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							code: string;
							/** @enum {unknown} */
							kind: "text" | "finding";
							wording: string | null;
							rule: string | null;
							check: string | null;
							target: string | null;
							quote: string | null;
							address: string | null;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							reason: string;
							validUntil: string | null;
							itemId: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							revokedAt: string | null;
							revokedByName: string | null;
							revokeReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/memory-entries/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							code: string;
							/** @enum {unknown} */
							kind: "text" | "finding";
							wording: string | null;
							rule: string | null;
							check: string | null;
							target: string | null;
							quote: string | null;
							address: string | null;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							reason: string;
							validUntil: string | null;
							itemId: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							revokedAt: string | null;
							revokedByName: string | null;
							revokeReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/memory-entries/{id}/revocation": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							code: string;
							/** @enum {unknown} */
							kind: "text" | "finding";
							wording: string | null;
							rule: string | null;
							check: string | null;
							target: string | null;
							quote: string | null;
							address: string | null;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							reason: string;
							validUntil: string | null;
							itemId: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							revokedAt: string | null;
							revokedByName: string | null;
							revokeReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/exports/memory": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								title: string;
								/** @enum {unknown} */
								layer: "signals" | "slips" | "expressions" | "titles" | "people";
								entries: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								madeByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						title: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							title: string;
							/** @enum {unknown} */
							layer: "signals" | "slips" | "expressions" | "titles" | "people";
							entries: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/files": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					/** @description UUID */
					organisationId: string;
					fileName: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							title: string;
							/** @enum {unknown} */
							layer: "signals" | "slips" | "expressions" | "titles" | "people";
							entries: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							title: string;
							/** @enum {unknown} */
							layer: "signals" | "slips" | "expressions" | "titles" | "people";
							entries: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}/columns": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								name: string;
								/** @description as in the workbook */
								heading: string;
								isNeeded: boolean;
								choices: {
									[key: string]: string;
								} | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}/entries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					text?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								cells: {
									[key: string]: string;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						cells: {
							[key: string]: string;
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							cells: {
								[key: string]: string;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}/entries/{entry}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					entry: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						cells: {
							[key: string]: string;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							cells: {
								[key: string]: string;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					entry: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}/trial": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						sentence: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								start: number;
								end: number;
								suggestion: string | null;
								message: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/word-packs/{id}/file": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-channels": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								key: string;
								name: string;
								/** @description 找错: read by the indicators on error reports */
								isErrorReport: boolean;
								/** @description null: no limit */
								clocks: {
									assign: {
										limit: {
											workingDays: number;
										} | {
											months: number;
										};
										/** @description clause */
										source: string;
										/** @description false: it reminds, and charges nobody */
										verified: boolean;
									} | null;
									answer: {
										limit: {
											workingDays: number;
										} | {
											months: number;
										};
										/** @description clause */
										source: string;
										/** @description false: it reminds, and charges nobody */
										verified: boolean;
									} | null;
									close: {
										limit: {
											workingDays: number;
										} | {
											months: number;
										};
										/** @description clause */
										source: string;
										/** @description false: it reminds, and charges nobody */
										verified: boolean;
									} | null;
								};
								/** @description false: nothing new is received by it */
								isActive: boolean;
								/** @description who laid it down; null: as it comes with the program */
								organisationId: string | null;
								/** @description 0: as it comes with the program */
								version: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-channels/{key}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					key: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name: string;
						/** @description 找错: read by the indicators on error reports */
						isErrorReport: boolean;
						/** @description null: no limit */
						clocks: {
							assign: {
								limit: {
									workingDays: number;
								} | {
									months: number;
								};
								/** @description clause */
								source: string;
								/** @description false: it reminds, and charges nobody */
								verified: boolean;
							} | null;
							answer: {
								limit: {
									workingDays: number;
								} | {
									months: number;
								};
								/** @description clause */
								source: string;
								/** @description false: it reminds, and charges nobody */
								verified: boolean;
							} | null;
							close: {
								limit: {
									workingDays: number;
								} | {
									months: number;
								};
								/** @description clause */
								source: string;
								/** @description false: it reminds, and charges nobody */
								verified: boolean;
							} | null;
						};
						/** @description false: nothing new is received by it */
						isActive: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							key: string;
							name: string;
							/** @description 找错: read by the indicators on error reports */
							isErrorReport: boolean;
							/** @description null: no limit */
							clocks: {
								assign: {
									limit: {
										workingDays: number;
									} | {
										months: number;
									};
									/** @description clause */
									source: string;
									/** @description false: it reminds, and charges nobody */
									verified: boolean;
								} | null;
								answer: {
									limit: {
										workingDays: number;
									} | {
										months: number;
									};
									/** @description clause */
									source: string;
									/** @description false: it reminds, and charges nobody */
									verified: boolean;
								} | null;
								close: {
									limit: {
										workingDays: number;
									} | {
										months: number;
									};
									/** @description clause */
									source: string;
									/** @description false: it reminds, and charges nobody */
									verified: boolean;
								} | null;
							};
							/** @description false: nothing new is received by it */
							isActive: boolean;
							/** @description who laid it down; null: as it comes with the program */
							organisationId: string | null;
							/** @description 0: as it comes with the program */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description also say how many there are in all with these filters */
					count?: boolean;
					/** @description words of title, text, number */
					text?: string;
					channel?: string;
					state?: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
					/** @description UUID */
					organisationId?: string;
					/** @description who has it, without those below */
					holderId?: string;
					/** @description UUID */
					siteId?: string;
					isErrorReport?: boolean;
					/** @description received on this Beijing date or later */
					from?: string;
					/** @description received on this Beijing date or earlier */
					to?: string;
					/** @description a limit that runs ends on this Beijing date or before */
					dueBy?: string;
					/** @description the Beijing date at whose end standings are told; today when left out */
					asOf?: string;
					standing?: "received" | "closed" | "open" | "on-time" | "overdue";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								/** @description UUID */
								officeId: string;
								channel: string;
								channelName: string;
								isErrorReport: boolean;
								number: string | null;
								kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
								title: string;
								/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
								text: string;
								url: string | null;
								siteId: string | null;
								siteName: string | null;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								receivedOn: string;
								/** @enum {unknown} */
								state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
								mergedInto: string | null;
								answer: string | null;
								conclusion: ("corrected" | "explained" | "untrue") | null;
								/** @description masked */
								reporter: {
									name: string | null;
									contact: string | null;
								} | null;
								terms: {
									/** @enum {unknown} */
									clock: "assign" | "answer" | "close";
									/** @description from 1: returned work has a new one */
									number: number;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									beginsOn: string;
									/** @description last day in time; null: the channel sets no limit */
									dueOn: string | null;
									endedOn: string | null;
									/** @description holidays of a year it touches are not known */
									isEstimated: boolean;
									/** @description false: it reminds, and charges nobody */
									counts: boolean;
									isMissed: boolean;
								}[];
								isOverdue: boolean;
								/** @description of the limit that ends next; negative when it is over */
								workingDaysLeft: number | null;
								warning: string | null;
								/** @description that the state allows */
								moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
								version: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
							}[];
							next: string | null;
							/** @description with these filters; null: not asked for */
							total: number | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						channel: string;
						number: string | null;
						kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
						title: string;
						text: string;
						url: string | null;
						siteId: string | null;
						/**
						 * Format: date
						 * @description Beijing date
						 */
						receivedOn: string;
						reporter: {
							name: string | null;
							contact: string | null;
						} | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @description UUID */
							officeId: string;
							channel: string;
							channelName: string;
							isErrorReport: boolean;
							number: string | null;
							kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
							title: string;
							/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
							text: string;
							url: string | null;
							siteId: string | null;
							siteName: string | null;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							/** @enum {unknown} */
							state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
							mergedInto: string | null;
							answer: string | null;
							conclusion: ("corrected" | "explained" | "untrue") | null;
							/** @description masked */
							reporter: {
								name: string | null;
								contact: string | null;
							} | null;
							terms: {
								/** @enum {unknown} */
								clock: "assign" | "answer" | "close";
								/** @description from 1: returned work has a new one */
								number: number;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								beginsOn: string;
								/** @description last day in time; null: the channel sets no limit */
								dueOn: string | null;
								endedOn: string | null;
								/** @description holidays of a year it touches are not known */
								isEstimated: boolean;
								/** @description false: it reminds, and charges nobody */
								counts: boolean;
								isMissed: boolean;
							}[];
							isOverdue: boolean;
							/** @description of the limit that ends next; negative when it is over */
							workingDaysLeft: number | null;
							warning: string | null;
							/** @description that the state allows */
							moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @description UUID */
							officeId: string;
							channel: string;
							channelName: string;
							isErrorReport: boolean;
							number: string | null;
							kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
							title: string;
							/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
							text: string;
							url: string | null;
							siteId: string | null;
							siteName: string | null;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							/** @enum {unknown} */
							state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
							mergedInto: string | null;
							answer: string | null;
							conclusion: ("corrected" | "explained" | "untrue") | null;
							/** @description masked */
							reporter: {
								name: string | null;
								contact: string | null;
							} | null;
							terms: {
								/** @enum {unknown} */
								clock: "assign" | "answer" | "close";
								/** @description from 1: returned work has a new one */
								number: number;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								beginsOn: string;
								/** @description last day in time; null: the channel sets no limit */
								dueOn: string | null;
								endedOn: string | null;
								/** @description holidays of a year it touches are not known */
								isEstimated: boolean;
								/** @description false: it reminds, and charges nobody */
								counts: boolean;
								isMissed: boolean;
							}[];
							isOverdue: boolean;
							/** @description of the limit that ends next; negative when it is over */
							workingDaysLeft: number | null;
							warning: string | null;
							/** @description that the state allows */
							moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/history": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								move: string;
								/** @enum {unknown} */
								state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								on: string;
								text: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/contact": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							name: string | null;
							contact: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-figures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description words of title, text, number */
					text?: string;
					channel?: string;
					state?: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
					/** @description UUID */
					organisationId?: string;
					/** @description who has it, without those below */
					holderId?: string;
					/** @description UUID */
					siteId?: string;
					isErrorReport?: boolean;
					/** @description received on this Beijing date or later */
					from?: string;
					/** @description received on this Beijing date or earlier */
					to?: string;
					/** @description a limit that runs ends on this Beijing date or before */
					dueBy?: string;
					/** @description the Beijing date at whose end standings are told; today when left out */
					asOf?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								channel: string;
								channelName: string;
								isErrorReport: boolean;
								/** @description null: the whole channel */
								organisationId: string | null;
								organisationName: string | null;
								counts: {
									received: number;
									closed: number;
									open: number;
									"on-time": number;
									overdue: number;
								};
								/** @description 99.77%（433/434）; null: nothing to divide */
								onTimeRate: string | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-duplicates": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								channelName: string;
								number: string | null;
								title: string;
								url: string | null;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								receivedOn: string;
								/** @enum {unknown} */
								state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
								/** @description UUID */
								organisationId: string;
								version: number;
							}[][];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/exports/messages": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description words of title, text, number */
					text?: string;
					channel?: string;
					state?: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
					/** @description UUID */
					organisationId?: string;
					/** @description who has it, without those below */
					holderId?: string;
					/** @description UUID */
					siteId?: string;
					isErrorReport?: boolean;
					/** @description received on this Beijing date or later */
					from?: string;
					/** @description received on this Beijing date or earlier */
					to?: string;
					/** @description a limit that runs ends on this Beijing date or before */
					dueBy?: string;
					/** @description the Beijing date at whose end standings are told; today when left out */
					asOf?: string;
					standing?: "received" | "closed" | "open" | "on-time" | "overdue";
					format?: "xlsx" | "csv";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/handling": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {string} */
						move: "assign";
						/** @description UUID */
						organisationId: string;
						text?: string | null;
					} | {
						/** @enum {string} */
						move: "forward";
						/** @description UUID */
						organisationId: string;
						text?: string | null;
					} | {
						/** @enum {string} */
						move: "merge";
						/** @description UUID */
						into: string;
					} | {
						/** @enum {string} */
						move: "unmerge";
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @description UUID */
							officeId: string;
							channel: string;
							channelName: string;
							isErrorReport: boolean;
							number: string | null;
							kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
							title: string;
							/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
							text: string;
							url: string | null;
							siteId: string | null;
							siteName: string | null;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							/** @enum {unknown} */
							state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
							mergedInto: string | null;
							answer: string | null;
							conclusion: ("corrected" | "explained" | "untrue") | null;
							/** @description masked */
							reporter: {
								name: string | null;
								contact: string | null;
							} | null;
							terms: {
								/** @enum {unknown} */
								clock: "assign" | "answer" | "close";
								/** @description from 1: returned work has a new one */
								number: number;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								beginsOn: string;
								/** @description last day in time; null: the channel sets no limit */
								dueOn: string | null;
								endedOn: string | null;
								/** @description holidays of a year it touches are not known */
								isEstimated: boolean;
								/** @description false: it reminds, and charges nobody */
								counts: boolean;
								isMissed: boolean;
							}[];
							isOverdue: boolean;
							/** @description of the limit that ends next; negative when it is over */
							workingDaysLeft: number | null;
							warning: string | null;
							/** @description that the state allows */
							moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/reply": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {string} */
						move: "answer";
						answer: string;
						/**
						 * @description 已整改, 已说明, 不属实
						 * @enum {unknown}
						 */
						conclusion: "corrected" | "explained" | "untrue";
					} | {
						/** @enum {string} */
						move: "decline";
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @description UUID */
							officeId: string;
							channel: string;
							channelName: string;
							isErrorReport: boolean;
							number: string | null;
							kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
							title: string;
							/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
							text: string;
							url: string | null;
							siteId: string | null;
							siteName: string | null;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							/** @enum {unknown} */
							state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
							mergedInto: string | null;
							answer: string | null;
							conclusion: ("corrected" | "explained" | "untrue") | null;
							/** @description masked */
							reporter: {
								name: string | null;
								contact: string | null;
							} | null;
							terms: {
								/** @enum {unknown} */
								clock: "assign" | "answer" | "close";
								/** @description from 1: returned work has a new one */
								number: number;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								beginsOn: string;
								/** @description last day in time; null: the channel sets no limit */
								dueOn: string | null;
								endedOn: string | null;
								/** @description holidays of a year it touches are not known */
								isEstimated: boolean;
								/** @description false: it reminds, and charges nobody */
								counts: boolean;
								isMissed: boolean;
							}[];
							isOverdue: boolean;
							/** @description of the limit that ends next; negative when it is over */
							workingDaysLeft: number | null;
							warning: string | null;
							/** @description that the state allows */
							moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						move: "return" | "close" | "reject" | "reopen";
						reason?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @description UUID */
							officeId: string;
							channel: string;
							channelName: string;
							isErrorReport: boolean;
							number: string | null;
							kind: ("unreachable" | "stale" | "inaccurate" | "unanswered" | "typo" | "fabricated" | "other") | null;
							title: string;
							/** @description numbers of persons are taken out, but in GET /messages/{id} for those who handle it */
							text: string;
							url: string | null;
							siteId: string | null;
							siteName: string | null;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							/** @enum {unknown} */
							state: "received" | "forwarded" | "assigned" | "declined" | "answered" | "returned" | "closed" | "merged" | "not-ours";
							mergedInto: string | null;
							answer: string | null;
							conclusion: ("corrected" | "explained" | "untrue") | null;
							/** @description masked */
							reporter: {
								name: string | null;
								contact: string | null;
							} | null;
							terms: {
								/** @enum {unknown} */
								clock: "assign" | "answer" | "close";
								/** @description from 1: returned work has a new one */
								number: number;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								beginsOn: string;
								/** @description last day in time; null: the channel sets no limit */
								dueOn: string | null;
								endedOn: string | null;
								/** @description holidays of a year it touches are not known */
								isEstimated: boolean;
								/** @description false: it reminds, and charges nobody */
								counts: boolean;
								isMissed: boolean;
							}[];
							isOverdue: boolean;
							/** @description of the limit that ends next; negative when it is over */
							workingDaysLeft: number | null;
							warning: string | null;
							/** @description that the state allows */
							moves: ("assign" | "forward" | "decline" | "answer" | "return" | "close" | "merge" | "unmerge" | "reject" | "reopen")[];
							version: number;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/findings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								indicator: string;
								check: string;
								message: string;
								url: string;
								target: string | null;
								quote: string | null;
								asOf: string | null;
								/** @enum {unknown} */
								nearness: "page" | "site";
								isLinked: boolean;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/messages/{id}/findings/{findingId}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					findingId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					findingId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/supplement": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description the round's when left out */
					asOf?: string;
					/** @description whose overdue messages are listed; those of error reports when left out */
					overdueChannel?: string[];
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							messages: {
								/** @description id of the channel */
								channel: string;
								/** @description as it is printed */
								channelName: string;
								unitId: string | null;
								received: number;
								closed: number;
								/** @description received − closed */
								open: number;
								/** @description of the closed */
								onTime: number;
								/** @description closed late, or open after the limit */
								overdue: number;
							}[];
							overdueErrorReports: {
								siteId: string | null;
								unitId: string;
								/** @description whose reports they are: a site, or a unit */
								name: string;
								/** @description id of the channel */
								channel: string;
								overdue: number;
							}[];
							programmes: {
								/** @description unique among its kind in this set */
								id: string;
								/** @description 政府网站集约化 */
								name: string;
								/** @description Beijing date */
								asOf: string;
								dueOn: string | null;
								stages: {
									/** @description unique among its kind in this set */
									id: string;
									/** @description after the names of its units: 完成财评，启动招投标工作 */
									phrase: string;
									order: number;
									isBehind: boolean;
								}[];
								units: {
									unitId: string;
									stageId: string;
									since: string | null;
								}[];
							}[];
							/** @description organisations that stand in no row of the set */
							unplaced: string[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-imports": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					fileName: string;
					/** @description of rows that name none */
					channel?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-imports/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-imports/{id}/rows": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					outcome?: "new" | "changed" | "unchanged" | "rejected";
					/** @description next of the page before */
					after?: number;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description the heading is row 1 */
								row: number;
								/** @enum {unknown} */
								outcome: "new" | "changed" | "unchanged" | "rejected";
								recordId: string | null;
								changes: {
									field: string;
									from: unknown;
									to: unknown;
								}[];
								problems: {
									column: string;
									reason: string;
								}[];
								/** @description let in, to be looked at */
								warnings: {
									column: string;
									reason: string;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/message-imports/{id}/application": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						digest: string;
						leaveOutRejected?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								name: string;
								dueOn: string | null;
								stages: {
									id: string;
									/** @description heads its columns: 方案编制 */
									name: string;
									/** @description said of its units: 完成财评，启动招投标工作 */
									phrase: string;
									/** @description units that still stand here are behind */
									isBehind: boolean;
								}[];
								isEnded: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name: string;
						dueOn: string | null;
						stages: {
							id: string;
							/** @description heads its columns: 方案编制 */
							name: string;
							/** @description said of its units: 完成财评，启动招投标工作 */
							phrase: string;
							/** @description units that still stand here are behind */
							isBehind: boolean;
						}[];
						isEnded: boolean;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							dueOn: string | null;
							stages: {
								id: string;
								/** @description heads its columns: 方案编制 */
								name: string;
								/** @description said of its units: 完成财评，启动招投标工作 */
								phrase: string;
								/** @description units that still stand here are behind */
								isBehind: boolean;
							}[];
							isEnded: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							dueOn: string | null;
							stages: {
								id: string;
								/** @description heads its columns: 方案编制 */
								name: string;
								/** @description said of its units: 完成财评，启动招投标工作 */
								phrase: string;
								/** @description units that still stand here are behind */
								isBehind: boolean;
							}[];
							isEnded: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name: string;
						dueOn: string | null;
						stages: {
							id: string;
							/** @description heads its columns: 方案编制 */
							name: string;
							/** @description said of its units: 完成财评，启动招投标工作 */
							phrase: string;
							/** @description units that still stand here are behind */
							isBehind: boolean;
						}[];
						isEnded: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							dueOn: string | null;
							stages: {
								id: string;
								/** @description heads its columns: 方案编制 */
								name: string;
								/** @description said of its units: 完成财评，启动招投标工作 */
								phrase: string;
								/** @description units that still stand here are behind */
								isBehind: boolean;
							}[];
							isEnded: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/units": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description Beijing date */
					asOf?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								stages: {
									[key: string]: {
										plannedOn: string | null;
										doneOn: string | null;
									};
								};
								/** @description false: it has nothing to do with the programme */
								isIn: boolean;
								note: string | null;
								progress: {
									stageId: string | null;
									since: string | null;
									late: string[];
									hasReachedAll: boolean;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
								version: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/figures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description Beijing date */
					asOf?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/**
							 * Format: date
							 * @description Beijing date
							 */
							asOf: string;
							units: number;
							stages: {
								stageId: string | null;
								name: string | null;
								units: number;
								/** @description 99.77%（433/434）; null: nothing to divide */
								share: string | null;
							}[];
							late: {
								units: number;
								/** @description 99.77%（433/434）; null: nothing to divide */
								share: string | null;
							};
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/units/{organisationId}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					organisationId: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						stages: {
							[key: string]: {
								plannedOn: string | null;
								doneOn: string | null;
							};
						};
						/** @description false: it has nothing to do with the programme */
						isIn: boolean;
						note: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							stages: {
								[key: string]: {
									plannedOn: string | null;
									doneOn: string | null;
								};
							};
							/** @description false: it has nothing to do with the programme */
							isIn: boolean;
							note: string | null;
							progress: {
								stageId: string | null;
								since: string | null;
								late: string[];
								hasReachedAll: boolean;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							changedByName: string;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/units/{organisationId}/history": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					organisationId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								version: number;
								stages: {
									[key: string]: {
										plannedOn: string | null;
										doneOn: string | null;
									};
								};
								/** @description false: it has nothing to do with the programme */
								isIn: boolean;
								note: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								changedByName: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/table": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					format?: "xlsx" | "csv";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programmes/{id}/imports": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					fileName: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programme-imports/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programme-imports/{id}/rows": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					outcome?: "new" | "changed" | "unchanged" | "rejected";
					/** @description next of the page before */
					after?: number;
					limit?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description the heading is row 1 */
								row: number;
								/** @enum {unknown} */
								outcome: "new" | "changed" | "unchanged" | "rejected";
								recordId: string | null;
								changes: {
									field: string;
									from: unknown;
									to: unknown;
								}[];
								problems: {
									column: string;
									reason: string;
								}[];
								/** @description let in, to be looked at */
								warnings: {
									column: string;
									reason: string;
								}[];
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/programme-imports/{id}/application": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						digest: string;
						leaveOutRejected?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @enum {unknown} */
							kind: "sites" | "accounts" | "messages" | "programme";
							fileName: string;
							/** @description to be given back when it is applied */
							digest: string;
							counts: {
								new: number;
								changed: number;
								unchanged: number;
								rejected: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							madeByName: string;
							appliedAt: string | null;
							appliedByName: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/proofreadings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								name: string;
								characters: number;
								counts: {
									serious: number;
									ordinary: number;
									hint: number;
									open: number;
								};
								/**
								 * Format: date-time
								 * @description UTC
								 */
								checkedAt: string;
								isKept: boolean;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query: {
					/** @description of the file, with its ending: the format of HTML and pictures is told by it */
					name: string;
					publishedOn?: string;
					/** @description marks, brackets and sums as well */
					form?: boolean;
					/** @description the text is meant to be in traditional characters */
					traditional?: boolean;
					/** @description kept for a year; otherwise forgotten within a day */
					keep?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							name: string;
							characters: number;
							counts: {
								serious: number;
								ordinary: number;
								hint: number;
								open: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							checkedAt: string;
							isKept: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							endsAt: string;
							version: number;
							text: string;
							isDocx: boolean;
							publishedOn: string | null;
							findings: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
							}[];
							allowed: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
								allowed: {
									id: string;
									reason: string;
									by: string;
								};
							}[];
							statisticalUnreadFrom: number | null;
							decisions: {
								/** @description place in `findings`, from 0 */
								mark: number;
								/** @enum {unknown} */
								says: "accept" | "ignore";
								reason: string | null;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/proofreadings/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							name: string;
							characters: number;
							counts: {
								serious: number;
								ordinary: number;
								hint: number;
								open: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							checkedAt: string;
							isKept: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							endsAt: string;
							version: number;
							text: string;
							isDocx: boolean;
							publishedOn: string | null;
							findings: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
							}[];
							allowed: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
								allowed: {
									id: string;
									reason: string;
									by: string;
								};
							}[];
							statisticalUnreadFrom: number | null;
							decisions: {
								/** @description place in `findings`, from 0 */
								mark: number;
								/** @enum {unknown} */
								says: "accept" | "ignore";
								reason: string | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/proofreadings/{id}/decisions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						decisions: {
							/** @description place in `findings`, from 0 */
							mark: number;
							/** @enum {unknown} */
							says: "accept" | "ignore";
							reason: string | null;
						}[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							name: string;
							characters: number;
							counts: {
								serious: number;
								ordinary: number;
								hint: number;
								open: number;
							};
							/**
							 * Format: date-time
							 * @description UTC
							 */
							checkedAt: string;
							isKept: boolean;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							endsAt: string;
							version: number;
							text: string;
							isDocx: boolean;
							publishedOn: string | null;
							findings: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
							}[];
							allowed: {
								/** @enum {unknown} */
								kind: "misstatement" | "typo" | "sensitive" | "personal-data" | "tampering" | "punctuation";
								/** @enum {unknown} */
								severity: "serious" | "ordinary" | "hint";
								/** @description UTF-16 offset in `text` */
								start: number;
								end: number;
								quote: string;
								suggestion: string | null;
								rule: string;
								message: string;
								confidence: number;
								allowed: {
									id: string;
									reason: string;
									by: string;
								};
							}[];
							statisticalUnreadFrom: number | null;
							decisions: {
								/** @description place in `findings`, from 0 */
								mark: number;
								/** @enum {unknown} */
								says: "accept" | "ignore";
								reason: string | null;
							}[];
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/proofreadings/{id}/document": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "draft" | "open" | "closed";
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								roundId: string | null;
								title: string;
								/** @enum {unknown} */
								topic: "unreported-accounts" | "security" | "other";
								items: ({
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "yes-no";
								} | {
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "choice";
									options: {
										id: string;
										title: string;
									}[];
									isMultiple: boolean;
								} | {
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "number";
									unit?: string;
									min: number;
									max: number;
								} | {
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "text";
								} | {
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "rows";
									columns: {
										id: string;
										title: string;
										/** @enum {unknown} */
										kind: "text" | "number";
										isRequired: boolean;
									}[];
									/**
									 * @description rows become discoveries; columns platform, name and link are needed
									 * @enum {string}
									 */
									collects?: "accounts";
								} | {
									id: string;
									title: string;
									help?: string;
									/** @description not to be sent without it */
									isRequired: boolean;
									/** @enum {string} */
									kind: "file";
								})[];
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								/** @enum {unknown} */
								state: "draft" | "open" | "closed";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								createdAt: string;
								createdByName: string;
								openedAt: string | null;
								closedAt: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						title: string;
						/** @enum {unknown} */
						topic: "unreported-accounts" | "security" | "other";
						items: ({
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "yes-no";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "choice";
							options: {
								id: string;
								title: string;
							}[];
							isMultiple: boolean;
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "number";
							unit?: string;
							min: number;
							max: number;
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "text";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "rows";
							columns: {
								id: string;
								title: string;
								/** @enum {unknown} */
								kind: "text" | "number";
								isRequired: boolean;
							}[];
							/**
							 * @description rows become discoveries; columns platform, name and link are needed
							 * @enum {string}
							 */
							collects?: "accounts";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "file";
						})[];
						/**
						 * Format: date
						 * @description Beijing date
						 */
						dueOn: string;
						roundId?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						title?: string;
						/** @enum {unknown} */
						topic?: "unreported-accounts" | "security" | "other";
						items?: ({
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "yes-no";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "choice";
							options: {
								id: string;
								title: string;
							}[];
							isMultiple: boolean;
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "number";
							unit?: string;
							min: number;
							max: number;
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "text";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "rows";
							columns: {
								id: string;
								title: string;
								/** @enum {unknown} */
								kind: "text" | "number";
								isRequired: boolean;
							}[];
							/**
							 * @description rows become discoveries; columns platform, name and link are needed
							 * @enum {string}
							 */
							collects?: "accounts";
						} | {
							id: string;
							title: string;
							help?: string;
							/** @description not to be sent without it */
							isRequired: boolean;
							/** @enum {string} */
							kind: "file";
						})[];
						/**
						 * Format: date
						 * @description Beijing date
						 */
						dueOn?: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/opening": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						organisationIds?: string[];
						levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/due-day": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * Format: date
						 * @description Beijing date
						 */
						dueOn: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/closing": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							roundId: string | null;
							title: string;
							/** @enum {unknown} */
							topic: "unreported-accounts" | "security" | "other";
							items: ({
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "yes-no";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "choice";
								options: {
									id: string;
									title: string;
								}[];
								isMultiple: boolean;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "number";
								unit?: string;
								min: number;
								max: number;
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "text";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "rows";
								columns: {
									id: string;
									title: string;
									/** @enum {unknown} */
									kind: "text" | "number";
									isRequired: boolean;
								}[];
								/**
								 * @description rows become discoveries; columns platform, name and link are needed
								 * @enum {string}
								 */
								collects?: "accounts";
							} | {
								id: string;
								title: string;
								help?: string;
								/** @description not to be sent without it */
								isRequired: boolean;
								/** @enum {string} */
								kind: "file";
							})[];
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							/** @enum {unknown} */
							state: "draft" | "open" | "closed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							createdAt: string;
							createdByName: string;
							openedAt: string | null;
							closedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/figures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							progress: {
								asked: number;
								saved: number;
								returned: number;
								handedIn: number;
								late: number;
								overdue: number;
								all: number;
							};
							items: {
								id: string;
								title: string;
								kind: string;
								answered: number;
								unanswered: number;
								values: {
									value: string;
									title: string;
									units: number;
								}[];
								numbers: {
									sum: number;
									least: number;
									most: number;
								} | null;
								rows: number | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/workbook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaires/{id}/answers": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "asked" | "saved" | "handed-in" | "returned";
					item?: string;
					/** @description of that question; or `answered`, `unanswered` */
					value?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								questionnaireId: string;
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								/** @enum {unknown} */
								state: "asked" | "saved" | "handed-in" | "returned";
								answers: {
									[key: string]: string | number | string[] | {
										[key: string]: string | number;
									}[];
								};
								files: {
									/** @description UUID */
									id: string;
									/** @description one visible line, with the ending of what the bytes are */
									name: string;
									/** @description told by the bytes */
									mediaType: string;
									/** @description bytes */
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
								handedInAt: string | null;
								isLate: boolean | null;
								answeredByName: string | null;
								returned: {
									reason: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
									byName: string;
								} | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaire-answers/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							questionnaireId: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @enum {unknown} */
							state: "asked" | "saved" | "handed-in" | "returned";
							answers: {
								[key: string]: string | number | string[] | {
									[key: string]: string | number;
								}[];
							};
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							handedInAt: string | null;
							isLate: boolean | null;
							answeredByName: string | null;
							returned: {
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							} | null;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						answers: {
							[key: string]: string | number | string[] | {
								[key: string]: string | number;
							}[];
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							questionnaireId: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @enum {unknown} */
							state: "asked" | "saved" | "handed-in" | "returned";
							answers: {
								[key: string]: string | number | string[] | {
									[key: string]: string | number;
								}[];
							};
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							handedInAt: string | null;
							isLate: boolean | null;
							answeredByName: string | null;
							returned: {
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							} | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaire-answers/{id}/handing-in": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						answers?: {
							[key: string]: string | number | string[] | {
								[key: string]: string | number;
							}[];
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							questionnaireId: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @enum {unknown} */
							state: "asked" | "saved" | "handed-in" | "returned";
							answers: {
								[key: string]: string | number | string[] | {
									[key: string]: string | number;
								}[];
							};
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							handedInAt: string | null;
							isLate: boolean | null;
							answeredByName: string | null;
							returned: {
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							} | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/questionnaire-answers/{id}/return": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							questionnaireId: string;
							/** @description UUID */
							organisationId: string;
							organisationName: string;
							/** @enum {unknown} */
							state: "asked" | "saved" | "handed-in" | "returned";
							answers: {
								[key: string]: string | number | string[] | {
									[key: string]: string | number;
								}[];
							};
							files: {
								/** @description UUID */
								id: string;
								/** @description one visible line, with the ending of what the bytes are */
								name: string;
								/** @description told by the bytes */
								mediaType: string;
								/** @description bytes */
								size: number;
								sha256: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								uploadedAt: string;
								uploadedByName: string;
							}[];
							handedInAt: string | null;
							isLate: boolean | null;
							answeredByName: string | null;
							returned: {
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							} | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/audit": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description part of a name */
					actor?: string;
					/** @description order or order.issue */
					action?: string;
					outcome?: "done" | "refused";
					recordKind?: string;
					recordId?: string;
					/** @description UTC */
					from?: string;
					/** @description UTC */
					until?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								sequence: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								actorName: string;
								action: string;
								/** @enum {unknown} */
								outcome: "done" | "refused";
								recordKind: string | null;
								recordId: string | null;
								details: {
									[key: string]: unknown;
								};
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/audit/verification": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							entries: number;
							head: string | null;
							problem: {
								sequence: number;
								/** @enum {unknown} */
								problem: "missing" | "changed" | "unlinked";
							} | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-summary": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description with all below it */
					organisationId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							targets: number;
							up: number;
							down: number;
							unknown: number;
							/** @description counted nowhere else */
							paused: number;
							near: number;
							over: number;
							/** @description that end within 30 days, or have ended */
							certificates: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-units": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description with all below it */
					organisationId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								targets: number;
								up: number;
								down: number;
								unknown: number;
								/** @description counted nowhere else */
								paused: number;
								near: number;
								over: number;
								/** @description that end within 30 days, or have ended */
								certificates: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-targets": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description UUID */
					siteId?: string;
					/** @description with all below it */
					organisationId?: string;
					/** @description unknown: could not be checked */
					state?: "up" | "down" | "unknown";
					isPaused?: boolean;
					/** @description certificates that end within so many days */
					certificateDays?: number;
					/** @description near: from the early warning on; over: from the line of the week on */
					level?: "calm" | "near" | "over";
					isHome?: boolean;
					/** @description UUID */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								siteId: string;
								siteName: string;
								/** @description UUID */
								organisationId: string;
								url: string;
								isHome: boolean;
								/** @description seconds from visit to visit */
								intervalS: number;
								hasOwnSchedule: boolean;
								pausedAt: string | null;
								pausedReason: string | null;
								state: ("up" | "down" | "unknown") | null;
								since: string | null;
								lastAt: string | null;
								lastKind: string | null;
								lastStatus: number | null;
								lastMs: number | null;
								certificateUntil: string | null;
								certificateDays: number | null;
								certificateProblem: string | null;
								looks: {
									http1: {
										outcome: ("ok" | "failed" | "none") | null;
										status: number | null;
										totalMs: number;
										detail: string | null;
									};
									http2: {
										outcome: ("ok" | "failed" | "none") | null;
										status: number | null;
										totalMs: number;
										detail: string | null;
									};
									ipv4: {
										outcome: ("ok" | "failed" | "none") | null;
										status: number | null;
										totalMs: number;
										detail: string | null;
									};
									ipv6: {
										outcome: ("ok" | "failed" | "none") | null;
										status: number | null;
										totalMs: number;
										detail: string | null;
									};
								} | null;
								lookedAt: string | null;
								weekVisits: number;
								weekFailures: number;
								/** @description near: from the early warning on; over: from the line of the week on */
								weekLevel: "calm" | "near" | "over";
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-targets/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							siteId: string;
							siteName: string;
							/** @description UUID */
							organisationId: string;
							url: string;
							isHome: boolean;
							/** @description seconds from visit to visit */
							intervalS: number;
							hasOwnSchedule: boolean;
							pausedAt: string | null;
							pausedReason: string | null;
							state: ("up" | "down" | "unknown") | null;
							since: string | null;
							lastAt: string | null;
							lastKind: string | null;
							lastStatus: number | null;
							lastMs: number | null;
							certificateUntil: string | null;
							certificateDays: number | null;
							certificateProblem: string | null;
							looks: {
								http1: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								http2: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								ipv4: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								ipv6: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
							} | null;
							lookedAt: string | null;
							weekVisits: number;
							weekFailures: number;
							/** @description near: from the early warning on; over: from the line of the week on */
							weekLevel: "calm" | "near" | "over";
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						intervalS?: number | null;
						pausedReason?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							siteId: string;
							siteName: string;
							/** @description UUID */
							organisationId: string;
							url: string;
							isHome: boolean;
							/** @description seconds from visit to visit */
							intervalS: number;
							hasOwnSchedule: boolean;
							pausedAt: string | null;
							pausedReason: string | null;
							state: ("up" | "down" | "unknown") | null;
							since: string | null;
							lastAt: string | null;
							lastKind: string | null;
							lastStatus: number | null;
							lastMs: number | null;
							certificateUntil: string | null;
							certificateDays: number | null;
							certificateProblem: string | null;
							looks: {
								http1: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								http2: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								ipv4: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
								ipv6: {
									outcome: ("ok" | "failed" | "none") | null;
									status: number | null;
									totalMs: number;
									detail: string | null;
								};
							} | null;
							lookedAt: string | null;
							weekVisits: number;
							weekFailures: number;
							/** @description near: from the early warning on; over: from the line of the week on */
							weekLevel: "calm" | "near" | "over";
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-targets/{id}/days": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description Beijing date */
					from: string;
					/** @description Beijing date */
					to: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description Beijing date */
								day: string;
								visits: number;
								failures: number;
								/** @description the second client did not see the failure */
								unconfirmed: number;
								blocked: number;
								ours: number;
								excused: number;
								meanMs: number | null;
								worstMs: number | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-targets/{id}/probes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description Beijing date */
					day: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/**
								 * Format: date-time
								 * @description UTC
								 */
								visitAt: string;
								place: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								verdict: "ok" | "failed" | "uncounted";
								kind: string;
								code: string | null;
								detail: string | null;
								status: number | null;
								address: string | null;
								dnsMs: number | null;
								connectMs: number | null;
								tlsMs: number | null;
								firstByteMs: number | null;
								totalMs: number;
								second: {
									verdict: string;
									kind: string;
									status: number | null;
									detail: string | null;
									totalMs: number;
								} | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/availability": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description Beijing date */
					asOf?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description error: cannot be judged */
							outcome: "pass" | "fail" | "error";
							from: string | null;
							to: string | null;
							visits: number;
							failures: number;
							share: number | null;
							/** @description the share is at or over the line */
							isOver: boolean;
							shortDays: {
								/** @description Beijing date */
								day: string;
								visits: number;
							}[];
							blocked: number;
							ours: number;
							excused: number;
							longOutages: {
								/**
								 * Format: date-time
								 * @description UTC
								 */
								beganAt: string;
								endedAt: string | null;
								isFiled: boolean;
								hours: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-outages": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description UUID */
					siteId?: string;
					isOpen?: boolean;
					/** @description UUID */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								targetId: string;
								/** @description UUID */
								siteId: string;
								siteName: string;
								url: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								beganAt: string;
								endedAt: string | null;
								kind: string;
								detail: string | null;
								failures: number;
								isFiled: boolean;
								/** @description longer than the rule says, and not filed */
								isLong: boolean;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-our-side": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								place: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								beganAt: string;
								endedAt: string | null;
								reason: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watchers": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								place: string;
								machine: string;
								process: number;
								software: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								startedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								seenAt: string;
								isAlive: boolean;
								targets: number;
								probes: number;
								lateMs: number;
								memoryBytes: number;
								clockJumps: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watched-pages": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description none: all */
					state?: ("fresh" | "due-soon" | "overdue" | "blank" | "undated" | "exempt" | "not-required" | "could-not-look" | "not-looked")[];
					/** @description UUID */
					siteId?: string;
					kind?: "home" | "column";
					/** @description Beijing date */
					dueFrom?: string;
					/** @description Beijing date */
					dueTo?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								siteId: string;
								siteName: string;
								/** @description UUID */
								organisationId: string;
								/** @enum {unknown} */
								kind: "home" | "column";
								name: string | null;
								class: string | null;
								url: string;
								periodFrom: string | null;
								changedAt: string | null;
								/**
								 * @description could-not-look is never overdue
								 * @enum {unknown}
								 */
								state: "fresh" | "due-soon" | "overdue" | "blank" | "undated" | "exempt" | "not-required" | "could-not-look" | "not-looked";
								newestOn: string | null;
								newestTitle: string | null;
								dueOn: string | null;
								judgedOn: string | null;
								reason: string | null;
								askedAt: string | null;
								seenAt: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								nextAt: string;
								outcome: string | null;
								detail: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watched-pages/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							siteId: string;
							siteName: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							kind: "home" | "column";
							name: string | null;
							class: string | null;
							url: string;
							periodFrom: string | null;
							changedAt: string | null;
							/**
							 * @description could-not-look is never overdue
							 * @enum {unknown}
							 */
							state: "fresh" | "due-soon" | "overdue" | "blank" | "undated" | "exempt" | "not-required" | "could-not-look" | "not-looked";
							newestOn: string | null;
							newestTitle: string | null;
							dueOn: string | null;
							judgedOn: string | null;
							reason: string | null;
							askedAt: string | null;
							seenAt: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							nextAt: string;
							outcome: string | null;
							detail: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watched-pages/{id}/entries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description only those printed earlier than they can have been published */
					late?: boolean;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								key: string;
								url: string | null;
								title: string;
								isListed: boolean;
								printedOn: string | null;
								printedFirst: string | null;
								publishedOn: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								firstSeenAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								lastSeenAt: string;
								notBefore: string | null;
								lateDays: number | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/update-calendar": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description Beijing date */
					from: string;
					/** @description Beijing date */
					to: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								day: string;
								/** @description UUID */
								organisationId: string;
								organisationName: string;
								homes: number;
								columns: number;
								accounts: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watched-accounts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description none: all */
					state?: ("fresh" | "due-soon" | "overdue" | "blank" | "undated" | "exempt" | "not-required" | "could-not-look" | "not-looked")[];
					/** @description UUID */
					accountId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								name: string;
								platform: string;
								/** @description UUID */
								organisationId: string;
								address: string;
								isZombie: boolean;
								/**
								 * @description could-not-look is never overdue
								 * @enum {unknown}
								 */
								state: "fresh" | "due-soon" | "overdue" | "blank" | "undated" | "exempt" | "not-required" | "could-not-look" | "not-looked";
								newestOn: string | null;
								newestTitle: string | null;
								dueOn: string | null;
								judgedOn: string | null;
								reason: string | null;
								askedAt: string | null;
								seenAt: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								nextAt: string;
								outcome: string | null;
								detail: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watch-findings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					siteId?: string;
					/** @description UUID */
					accountId?: string;
					/** @description still there */
					open?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description the same as in reports */
								key: string;
								siteId: string | null;
								accountId: string | null;
								indicator: string;
								check: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								url: string;
								target: string | null;
								quote: string | null;
								message: string;
								suggestion: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								firstSeenAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								lastSeenAt: string;
								goneAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/watched-domains": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					siteId?: string;
					troubled?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								siteId: string;
								siteName: string;
								/** @enum {unknown} */
								kind: "partner" | "closed";
								host: string;
								seenOn: string | null;
								class: ("usual" | "harmful" | "for-sale" | "elsewhere" | "closing-notice" | "silent") | null;
								classBefore: ("usual" | "harmful" | "for-sale" | "elsewhere" | "closing-notice" | "silent") | null;
								title: string | null;
								askedAt: string | null;
								changedAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/page-differences": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "pending" | "accepted" | "tampering" | "passed";
					/** @description UUID */
					siteId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								siteId: string;
								siteName: string;
								/** @description UUID */
								pageId: string;
								/** @enum {unknown} */
								pageKind: "home" | "column";
								pageName: string | null;
								url: string;
								isSuspicious: boolean;
								differences: {
									/** @enum {unknown} */
									what: "title" | "script" | "frame" | "link" | "form" | "sent-on" | "template" | "text";
									/** @enum {unknown} */
									change: "added" | "removed" | "changed";
									value: string;
									isSuspicious: boolean;
								}[];
								/** @enum {unknown} */
								state: "pending" | "accepted" | "tampering" | "passed";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								firstSeenAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								lastSeenAt: string;
								endedAt: string | null;
								decidedByName: string | null;
								reason: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/page-differences/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							siteId: string;
							siteName: string;
							/** @description UUID */
							pageId: string;
							/** @enum {unknown} */
							pageKind: "home" | "column";
							pageName: string | null;
							url: string;
							isSuspicious: boolean;
							differences: {
								/** @enum {unknown} */
								what: "title" | "script" | "frame" | "link" | "form" | "sent-on" | "template" | "text";
								/** @enum {unknown} */
								change: "added" | "removed" | "changed";
								value: string;
								isSuspicious: boolean;
							}[];
							/** @enum {unknown} */
							state: "pending" | "accepted" | "tampering" | "passed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							firstSeenAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastSeenAt: string;
							endedAt: string | null;
							decidedByName: string | null;
							reason: string | null;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/page-differences/{id}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description true: a redesign, the new version; false: tampering */
						accept: boolean;
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							siteId: string;
							siteName: string;
							/** @description UUID */
							pageId: string;
							/** @enum {unknown} */
							pageKind: "home" | "column";
							pageName: string | null;
							url: string;
							isSuspicious: boolean;
							differences: {
								/** @enum {unknown} */
								what: "title" | "script" | "frame" | "link" | "form" | "sent-on" | "template" | "text";
								/** @enum {unknown} */
								change: "added" | "removed" | "changed";
								value: string;
								isSuspicious: boolean;
							}[];
							/** @enum {unknown} */
							state: "pending" | "accepted" | "tampering" | "passed";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							firstSeenAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastSeenAt: string;
							endedAt: string | null;
							decidedByName: string | null;
							reason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/freshness-settings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description null: as the office above says */
			requestBody: {
				content: {
					"application/json": {
						isOff: boolean | null;
						everyHours: number | null;
						remindDays: number | null;
						visitorsDays: number | null;
						domainsDays: number | null;
						rulebook: string | null;
						reason: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/sites/{id}/freshness-settings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description null: as the office above says */
			requestBody: {
				content: {
					"application/json": {
						isOff: boolean | null;
						everyHours: number | null;
						remindDays: number | null;
						visitorsDays: number | null;
						domainsDays: number | null;
						rulebook: string | null;
						reason: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}/freshness-settings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description null: as the office above says */
			requestBody: {
				content: {
					"application/json": {
						isOff: boolean | null;
						everyHours: number | null;
						remindDays: number | null;
						visitorsDays: number | null;
						domainsDays: number | null;
						rulebook: string | null;
						reason: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							isOff: boolean | null;
							everyHours: number | null;
							remindDays: number | null;
							visitorsDays: number | null;
							domainsDays: number | null;
							rulebook: string | null;
							reason: string | null;
							inForce: {
								isOff: boolean;
								everyHours: number;
								remindDays: number;
								visitorsDays: number;
								domainsDays: number;
								rulebook: string;
							};
							/** @description 0: nothing was said here yet */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/accounts/{id}/access": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							accountId: string;
							connector: ("entry" | "export-file" | "weibo" | "apple-store" | "android-store" | "feed" | "post-page") | null;
							/** @description of the connector, without the credential */
							settings: {
								[key: string]: unknown;
							};
							/** @description addresses that must work for visitors, tested with each look */
							links: {
								/** @enum {unknown} */
								function: "menu" | "interaction" | "download";
								name: string;
								/** Format: uri */
								url: string;
							}[];
							credential: {
								in: "header" | "query";
								name: string;
							} | null;
							refusedAt: string | null;
							changedAt: string | null;
							changedByName: string | null;
							/** @description 0: nothing was said yet */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						connector: ("entry" | "export-file" | "weibo" | "apple-store" | "android-store" | "feed" | "post-page") | null;
						/** @description of the connector, without the credential */
						settings: {
							[key: string]: unknown;
						};
						/** @description addresses that must work for visitors, tested with each look */
						links: {
							/** @enum {unknown} */
							function: "menu" | "interaction" | "download";
							name: string;
							/** Format: uri */
							url: string;
						}[];
						/** @description sealed, never shown again; left out: stays; null: none any more */
						credential?: {
							in: "header" | "query";
							name: string;
							value: string;
						} | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							accountId: string;
							connector: ("entry" | "export-file" | "weibo" | "apple-store" | "android-store" | "feed" | "post-page") | null;
							/** @description of the connector, without the credential */
							settings: {
								[key: string]: unknown;
							};
							/** @description addresses that must work for visitors, tested with each look */
							links: {
								/** @enum {unknown} */
								function: "menu" | "interaction" | "download";
								name: string;
								/** Format: uri */
								url: string;
							}[];
							credential: {
								in: "header" | "query";
								name: string;
							} | null;
							refusedAt: string | null;
							changedAt: string | null;
							changedByName: string | null;
							/** @description 0: nothing was said yet */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/supervision-years/{year}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description Beijing date; today when left out */
					asOf?: string;
					/** @description supervision-2019 when left out */
					rulebook?: string;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					year: number;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							year: number;
							/** @description UUID */
							organisationId: string;
							asOf: string;
							rulebook: {
								id: string;
								version: string;
								title: string;
							};
							/** @enum {unknown} */
							verdict: "qualified" | "unqualified" | "review" | "unknown";
							reasons: string[];
							score: {
								deducted: number;
								bonus: number;
								total: number;
								confirmed: {
									deducted: number;
									bonus: number;
									total: number;
								};
								sum: string;
							} | null;
							indicators: {
								id: string;
								/** @enum {unknown} */
								kind: "veto" | "deduct" | "bonus" | "advisory";
								name: string;
								clause: string | null;
								criterion: string;
								/** @enum {unknown} */
								outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
								points: number;
								confirmedPoints: number;
								findings: string[];
								note?: string;
							}[];
							findings: {
								id: string;
								indicator: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								message: string;
							}[];
							records: {
								spotChecks: {
									name: string;
									code: string | null;
									/** @enum {unknown} */
									reason: "misstatement" | "other";
									round: string;
								}[] | null;
								published: {
									/** @enum {unknown} */
									quarter: 1 | 2 | 3 | 4;
									url: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									on: string;
								}[];
								errorReports: {
									id: string;
									title: string;
									site: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									receivedOn: string;
									closedOn: string | null;
								}[] | null;
								migration: {
									sites: number;
									migrated: number;
								} | null;
							};
							/** @description 0: nothing was entered yet */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					year: number;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						spotChecks: {
							name: string;
							code: string | null;
							/** @enum {unknown} */
							reason: "misstatement" | "other";
							round: string;
						}[] | null;
						published: {
							/** @enum {unknown} */
							quarter: 1 | 2 | 3 | 4;
							url: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							on: string;
						}[];
						errorReports: {
							id: string;
							title: string;
							site: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							receivedOn: string;
							closedOn: string | null;
						}[] | null;
						migration: {
							sites: number;
							migrated: number;
						} | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							year: number;
							/** @description UUID */
							organisationId: string;
							asOf: string;
							rulebook: {
								id: string;
								version: string;
								title: string;
							};
							/** @enum {unknown} */
							verdict: "qualified" | "unqualified" | "review" | "unknown";
							reasons: string[];
							score: {
								deducted: number;
								bonus: number;
								total: number;
								confirmed: {
									deducted: number;
									bonus: number;
									total: number;
								};
								sum: string;
							} | null;
							indicators: {
								id: string;
								/** @enum {unknown} */
								kind: "veto" | "deduct" | "bonus" | "advisory";
								name: string;
								clause: string | null;
								criterion: string;
								/** @enum {unknown} */
								outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
								points: number;
								confirmedPoints: number;
								findings: string[];
								note?: string;
							}[];
							findings: {
								id: string;
								indicator: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								message: string;
							}[];
							records: {
								spotChecks: {
									name: string;
									code: string | null;
									/** @enum {unknown} */
									reason: "misstatement" | "other";
									round: string;
								}[] | null;
								published: {
									/** @enum {unknown} */
									quarter: 1 | 2 | 3 | 4;
									url: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									on: string;
								}[];
								errorReports: {
									id: string;
									title: string;
									site: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									receivedOn: string;
									closedOn: string | null;
								}[] | null;
								migration: {
									sites: number;
									migrated: number;
								} | null;
							};
							/** @description 0: nothing was entered yet */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/supervision-years/{year}/decisions": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					year: number;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						finding: string;
						/** @enum {unknown} */
						says: "confirm" | "dismiss";
						remark: string | null;
					} | {
						indicator: string;
						/** @enum {unknown} */
						says: "pass" | "fail" | "inapplicable";
						remark: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							year: number;
							/** @description UUID */
							organisationId: string;
							asOf: string;
							rulebook: {
								id: string;
								version: string;
								title: string;
							};
							/** @enum {unknown} */
							verdict: "qualified" | "unqualified" | "review" | "unknown";
							reasons: string[];
							score: {
								deducted: number;
								bonus: number;
								total: number;
								confirmed: {
									deducted: number;
									bonus: number;
									total: number;
								};
								sum: string;
							} | null;
							indicators: {
								id: string;
								/** @enum {unknown} */
								kind: "veto" | "deduct" | "bonus" | "advisory";
								name: string;
								clause: string | null;
								criterion: string;
								/** @enum {unknown} */
								outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
								points: number;
								confirmedPoints: number;
								findings: string[];
								note?: string;
							}[];
							findings: {
								id: string;
								indicator: string;
								/** @enum {unknown} */
								outcome: "fail" | "review";
								message: string;
							}[];
							records: {
								spotChecks: {
									name: string;
									code: string | null;
									/** @enum {unknown} */
									reason: "misstatement" | "other";
									round: string;
								}[] | null;
								published: {
									/** @enum {unknown} */
									quarter: 1 | 2 | 3 | 4;
									url: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									on: string;
								}[];
								errorReports: {
									id: string;
									title: string;
									site: string;
									/**
									 * Format: date
									 * @description Beijing date
									 */
									receivedOn: string;
									closedOn: string | null;
								}[] | null;
								migration: {
									sites: number;
									migrated: number;
								} | null;
							};
							/** @description 0: nothing was entered yet */
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/order-preview": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description of single objects by id of the object of the round; null: no order */
						kinds?: {
							[key: string]: ("correct" | "correct-at-once" | "close-and-deregister") | null;
						};
						/** @description last days, instead of the working days of the settings */
						dueOn?: {
							/**
							 * Format: date
							 * @description Beijing date
							 */
							correct?: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							"correct-at-once"?: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							"close-and-deregister"?: string;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							resultSetId: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							orders: {
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
								unit: {
									/** @description UUID */
									id: string;
									name: string;
								};
								intermediate: {
									/** @description UUID */
									id: string;
									name: string;
								} | null;
								/** @enum {unknown} */
								kind: "correct" | "correct-at-once" | "close-and-deregister";
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								/** @enum {unknown} */
								verdict: "passed" | "failed";
								findings: number;
							}[];
							leftOut: {
								/** @description UUID */
								roundObjectId: string;
								name: string;
								/** @enum {unknown} */
								why: "nothing-found" | "not-judged" | "no-rule" | "chosen" | "ordered";
							}[];
							warnings: string[];
							/** @description to be sent when they are made: what is made is what was seen */
							digest: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/orders": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description of single objects by id of the object of the round; null: no order */
						kinds?: {
							[key: string]: ("correct" | "correct-at-once" | "close-and-deregister") | null;
						};
						/** @description last days, instead of the working days of the settings */
						dueOn?: {
							/**
							 * Format: date
							 * @description Beijing date
							 */
							correct?: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							"correct-at-once"?: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							"close-and-deregister"?: string;
						};
						digest: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							made: number;
							first: string | null;
							last: string | null;
							carried: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description 待签收, 整改中, 待复查, 待销号, 已退回, 已销号 */
					column?: "to-receive" | "in-work" | "to-recheck" | "to-close" | "returned" | "closed";
					state?: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
					kind?: "correct" | "correct-at-once" | "close-and-deregister";
					/** @description UUID */
					roundId?: string;
					/** @description UUID */
					recordId?: string;
					/** @description UUID */
					organisationId?: string;
					escalation?: "second-notice" | "talk" | "recommend-close";
					overdue?: boolean;
					/** @description Monday to Sunday */
					dueThisWeek?: boolean;
					text?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description 〔2026〕17号 */
								number: string;
								/** @enum {unknown} */
								kind: "correct" | "correct-at-once" | "close-and-deregister";
								/** @enum {unknown} */
								state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
								/** @enum {unknown} */
								verdict: "passed" | "failed";
								unit: {
									/** @description UUID */
									id: string;
									name: string;
								};
								office: {
									/** @description UUID */
									id: string;
									name: string;
								};
								intermediate: {
									/** @description UUID */
									id: string;
									name: string;
								} | null;
								round: {
									/** @description UUID */
									id: string;
									name: string;
								};
								/** @description UUID */
								resultSetId: string;
								object: {
									/** @enum {unknown} */
									kind: "site" | "account";
									/** @description UUID */
									recordId: string;
									/** @description UUID */
									roundObjectId: string;
									name: string;
									code: string | null;
								};
								/**
								 * Format: date
								 * @description Beijing date
								 */
								issuedOn: string;
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								term: {
									isOverdue: boolean;
									workingDaysLeft: number;
									workingDaysOver: number;
								} | null;
								unknownYear: number | null;
								isLate: boolean | null;
								escalation: ("second-notice" | "talk" | "recommend-close") | null;
								askedExtension: {
									/**
									 * Format: date
									 * @description Beijing date
									 */
									until: string;
									reason: string;
								} | null;
								findings: {
									all: number;
									settled: number;
								};
								previousOrderId: string | null;
								/** @description that its state allows, whoever may make them */
								moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								changedAt: string;
								endedAt: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/order-board": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description 待签收, 整改中, 待复查, 待销号, 已退回, 已销号 */
					column?: "to-receive" | "in-work" | "to-recheck" | "to-close" | "returned" | "closed";
					state?: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
					kind?: "correct" | "correct-at-once" | "close-and-deregister";
					/** @description UUID */
					roundId?: string;
					/** @description UUID */
					recordId?: string;
					/** @description UUID */
					organisationId?: string;
					escalation?: "second-notice" | "talk" | "recommend-close";
					overdue?: boolean;
					/** @description Monday to Sunday */
					dueThisWeek?: boolean;
					text?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							columns: {
								"to-receive": number;
								"in-work": number;
								"to-recheck": number;
								"to-close": number;
								returned: number;
								closed: number;
							};
							overdue: number;
							dueThisWeek: number;
							/** @description with those withdrawn or carried into a later round */
							all: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
							findingList: {
								/** @description UUID */
								id: string;
								findingId: string | null;
								indicator: string;
								indicatorName: string;
								clause: string | null;
								original: {
									message: string;
									url: string | null;
									target: string | null;
									quote: string | null;
									suggestion: string | null;
									count: number | null;
									samples: string[];
									evidence: {
										kind: string;
										path: string;
										sha256: string;
										capturedAt: string;
									}[];
									asOf: string;
								};
								/** @description the machine can look at it again */
								isMachine: boolean;
								recheck: {
									/**
									 * @description could-not is neither of the others
									 * @enum {unknown}
									 */
									outcome: "solved" | "unsolved" | "could-not";
									why: string | null;
									seen: {
										finding: {
											message: string;
											url: string;
											target: string | null;
											quote: string | null;
											evidence: {
												kind: string;
												path: string;
												sha256: string;
												capturedAt: string;
											}[];
										} | null;
										column: {
											name: string;
											url: string;
											items: number;
											newest: string | null;
											state: string;
										} | null;
									} | null;
									findingId: string | null;
								} | null;
								decision: {
									/** @enum {unknown} */
									says: "solved" | "unsolved" | "waived";
									reason: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									at: string;
									byName: string;
								} | null;
								appeal: {
									/** @description UUID */
									id: string;
									/** @enum {unknown} */
									state: "filed" | "upheld" | "partly" | "rejected";
								} | null;
								settledBy: ("machine" | "person" | "appeal") | null;
								carriedFrom: string | null;
								foundAgain: {
									/** @description UUID */
									roundId: string;
									roundName: string;
									/** @description UUID */
									findingId: string;
								} | null;
							}[];
							answers: {
								/** @description UUID */
								id: string;
								number: number;
								remark: string | null;
								items: {
									/** @description UUID */
									findingId: string;
									/** @enum {unknown} */
									says: "corrected" | "appeal" | "explanation";
									text: string | null;
									appealId: string | null;
									files: {
										/** @description UUID */
										id: string;
										name: string;
										mediaType: string;
										size: number;
										sha256: string;
										/**
										 * Format: date-time
										 * @description UTC
										 */
										uploadedAt: string;
										uploadedByName: string;
									}[];
								}[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								draftedAt: string;
								draftedByName: string;
								sentAt: string | null;
								sentByName: string | null;
								version: number;
							}[];
							rechecks: {
								number: number;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								askedAt: string;
								askedByName: string;
								concludedAt: string | null;
								counts: {
									solved: number;
									unsolved: number;
									"could-not": number;
								} | null;
								inspectionId: string | null;
								pages: {
									before: number;
									now: number;
								} | null;
							}[];
							history: {
								action: string;
								fromState: string | null;
								toState: string;
								reason: string | null;
								details: {
									[key: string]: unknown;
								};
								byName: string;
								byOrganisation: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
							}[];
							reminders: {
								kind: string;
								sentence: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
							}[];
							nextOrderId: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/forwarding": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						remark?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/receipt": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": Record<string, never>;
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/extension-request": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * Format: date
						 * @description Beijing date
						 */
						until: string;
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/extension": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/**
						 * Format: date
						 * @description Beijing date
						 */
						until: string;
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/extension-refusal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/escalation": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						level: "second-notice" | "talk" | "recommend-close";
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/withdrawal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/recheck": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": Record<string, never>;
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/return": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			/** @description until: the new last day, needed when the old one is over */
			requestBody: {
				content: {
					"application/json": {
						reason: string;
						until?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/acceptance": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						remark?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/closing": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						remark?: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/reminder": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							sentence: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/findings/{findingId}/decision": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					findingId: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @enum {unknown} */
						says: "solved" | "unsolved" | "waived";
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description 〔2026〕17号 */
							number: string;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
							/** @enum {unknown} */
							state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
							/** @enum {unknown} */
							verdict: "passed" | "failed";
							unit: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							intermediate: {
								/** @description UUID */
								id: string;
								name: string;
							} | null;
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							/** @description UUID */
							resultSetId: string;
							object: {
								/** @enum {unknown} */
								kind: "site" | "account";
								/** @description UUID */
								recordId: string;
								/** @description UUID */
								roundObjectId: string;
								name: string;
								code: string | null;
							};
							/**
							 * Format: date
							 * @description Beijing date
							 */
							issuedOn: string;
							/**
							 * Format: date
							 * @description Beijing date
							 */
							dueOn: string;
							term: {
								isOverdue: boolean;
								workingDaysLeft: number;
								workingDaysOver: number;
							} | null;
							unknownYear: number | null;
							isLate: boolean | null;
							escalation: ("second-notice" | "talk" | "recommend-close") | null;
							askedExtension: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								until: string;
								reason: string;
							} | null;
							findings: {
								all: number;
								settled: number;
							};
							previousOrderId: string | null;
							/** @description that its state allows, whoever may make them */
							moves: ("forward" | "receive" | "answer" | "recheck" | "conclude" | "decide" | "accept" | "return" | "close" | "extend" | "ask-extension" | "refuse-extension" | "escalate" | "withdraw" | "carry")[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							changedAt: string;
							endedAt: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/answer": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						remark?: string | null;
						items: {
							/** @description UUID */
							findingId: string;
							/** @enum {unknown} */
							says: "corrected" | "appeal" | "explanation";
							text?: string | null;
							fileIds?: string[];
						}[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							number: number;
							remark: string | null;
							items: {
								/** @description UUID */
								findingId: string;
								/** @enum {unknown} */
								says: "corrected" | "appeal" | "explanation";
								text: string | null;
								appealId: string | null;
								files: {
									/** @description UUID */
									id: string;
									name: string;
									mediaType: string;
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							}[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							draftedAt: string;
							draftedByName: string;
							sentAt: string | null;
							sentByName: string | null;
							version: number;
						};
					};
				};
			};
		};
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							number: number;
							remark: string | null;
							items: {
								/** @description UUID */
								findingId: string;
								/** @enum {unknown} */
								says: "corrected" | "appeal" | "explanation";
								text: string | null;
								appealId: string | null;
								files: {
									/** @description UUID */
									id: string;
									name: string;
									mediaType: string;
									size: number;
									sha256: string;
									/**
									 * Format: date-time
									 * @description UTC
									 */
									uploadedAt: string;
									uploadedByName: string;
								}[];
							}[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							draftedAt: string;
							draftedByName: string;
							sentAt: string | null;
							sentByName: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/results/{objectId}/report-document": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
					/** @description UUID */
					objectId: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/orders/{id}/report-document": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/result-sets/{id}/reports": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description UUID */
					organisationId?: string;
					verdict?: "passed" | "failed";
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/order-settings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							settings: {
								/** @description before 〔2026〕17号 */
								prefix: string;
								/** @description the first that applies says the kind; none: no order */
								rules: {
									/** @enum {unknown} */
									verdict: "failed" | "passed";
									/** @description one of these indicators failed; empty: whatever failed */
									vetoes: string[];
									/** @description failed in at least so many rounds one after another */
									failedStreak: number;
									/** @enum {unknown} */
									kind: "correct" | "correct-at-once" | "close-and-deregister";
								}[];
								workingDays: {
									/** @description working days */
									correct: number;
									/** @description working days */
									"correct-at-once": number;
									/** @description working days */
									"close-and-deregister": number;
								};
								/** @description through the office between, where there is one */
								viaIntermediate: boolean;
								/** @description also confirmed findings that no point hangs on */
								withAdvice: boolean;
								reminders: {
									/** @description working days */
									before: number[];
									/** @description working days */
									after: number[];
									/** @description not received after so many working days */
									toReceive: number;
								};
							};
							/** @description 0: nothing was laid down, these are the usual ones */
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description before 〔2026〕17号 */
						prefix: string;
						/** @description the first that applies says the kind; none: no order */
						rules: {
							/** @enum {unknown} */
							verdict: "failed" | "passed";
							/** @description one of these indicators failed; empty: whatever failed */
							vetoes: string[];
							/** @description failed in at least so many rounds one after another */
							failedStreak: number;
							/** @enum {unknown} */
							kind: "correct" | "correct-at-once" | "close-and-deregister";
						}[];
						workingDays: {
							/** @description working days */
							correct: number;
							/** @description working days */
							"correct-at-once": number;
							/** @description working days */
							"close-and-deregister": number;
						};
						/** @description through the office between, where there is one */
						viaIntermediate: boolean;
						/** @description also confirmed findings that no point hangs on */
						withAdvice: boolean;
						reminders: {
							/** @description working days */
							before: number[];
							/** @description working days */
							after: number[];
							/** @description not received after so many working days */
							toReceive: number;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							organisationId: string;
							settings: {
								/** @description before 〔2026〕17号 */
								prefix: string;
								/** @description the first that applies says the kind; none: no order */
								rules: {
									/** @enum {unknown} */
									verdict: "failed" | "passed";
									/** @description one of these indicators failed; empty: whatever failed */
									vetoes: string[];
									/** @description failed in at least so many rounds one after another */
									failedStreak: number;
									/** @enum {unknown} */
									kind: "correct" | "correct-at-once" | "close-and-deregister";
								}[];
								workingDays: {
									/** @description working days */
									correct: number;
									/** @description working days */
									"correct-at-once": number;
									/** @description working days */
									"close-and-deregister": number;
								};
								/** @description through the office between, where there is one */
								viaIntermediate: boolean;
								/** @description also confirmed findings that no point hangs on */
								withAdvice: boolean;
								reminders: {
									/** @description working days */
									before: number[];
									/** @description working days */
									after: number[];
									/** @description not received after so many working days */
									toReceive: number;
								};
							};
							/** @description 0: nothing was laid down, these are the usual ones */
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/organisations/{id}/calendar": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					year?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							year: number;
							/** @description false: no notice of holidays is known, only week-ends and the days here are */
							isKnown: boolean;
							days: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								day: string;
								isWorking: boolean;
								note: string | null;
								/** @description false: laid down by an office above */
								isOwn: boolean;
							}[];
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						days: {
							/**
							 * Format: date
							 * @description Beijing date
							 */
							day: string;
							isWorking: boolean | null;
							note?: string | null;
						}[];
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							year: number;
							/** @description false: no notice of holidays is known, only week-ends and the days here are */
							isKnown: boolean;
							days: {
								/**
								 * Format: date
								 * @description Beijing date
								 */
								day: string;
								isWorking: boolean;
								note: string | null;
								/** @description false: laid down by an office above */
								isOwn: boolean;
							}[];
						};
					};
				};
			};
		};
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/order-summaries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					roundId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								organisation: {
									/** @description UUID */
									id: string;
									name: string;
								};
								office: {
									/** @description UUID */
									id: string;
									name: string;
								};
								round: {
									/** @description UUID */
									id: string;
									name: string;
								};
								number: number;
								text: string;
								counts: {
									orders: number;
									closed: number;
									answered: number;
									overdue: number;
									findings: number;
									settled: number;
								};
								orders: {
									/** @description UUID */
									orderId: string;
									number: string;
									unit: string;
									object: string;
									/** @enum {unknown} */
									state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
									/**
									 * Format: date
									 * @description Beijing date
									 */
									dueOn: string;
									isOverdue: boolean;
									findings: number;
									settled: number;
								}[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								sentAt: string;
								sentByName: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						roundId: string;
						text: string;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							organisation: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							number: number;
							text: string;
							counts: {
								orders: number;
								closed: number;
								answered: number;
								overdue: number;
								findings: number;
								settled: number;
							};
							orders: {
								/** @description UUID */
								orderId: string;
								number: string;
								unit: string;
								object: string;
								/** @enum {unknown} */
								state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								isOverdue: boolean;
								findings: number;
								settled: number;
							}[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							sentAt: string;
							sentByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/order-summaries/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							organisation: {
								/** @description UUID */
								id: string;
								name: string;
							};
							office: {
								/** @description UUID */
								id: string;
								name: string;
							};
							round: {
								/** @description UUID */
								id: string;
								name: string;
							};
							number: number;
							text: string;
							counts: {
								orders: number;
								closed: number;
								answered: number;
								overdue: number;
								findings: number;
								settled: number;
							};
							orders: {
								/** @description UUID */
								orderId: string;
								number: string;
								unit: string;
								object: string;
								/** @enum {unknown} */
								state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								isOverdue: boolean;
								findings: number;
								settled: number;
							}[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							sentAt: string;
							sentByName: string;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/order-summary": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							counts: {
								orders: number;
								closed: number;
								answered: number;
								overdue: number;
								findings: number;
								settled: number;
							};
							orders: {
								/** @description UUID */
								orderId: string;
								number: string;
								unit: string;
								object: string;
								/** @enum {unknown} */
								state: "issued" | "forwarded" | "received" | "answered" | "rechecked" | "accepted" | "returned" | "closed" | "withdrawn" | "carried";
								/**
								 * Format: date
								 * @description Beijing date
								 */
								dueOn: string;
								isOverdue: boolean;
								findings: number;
								settled: number;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alerts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description current: open and acknowledged */
					state?: "open" | "acknowledged" | "recovered" | "closed" | "current";
					severity?: "urgent" | "warning" | "notice";
					kind?: string;
					/** @description UUID */
					organisationId?: string;
					/** @description UUID */
					objectId?: string;
					isUndelivered?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								kind: string;
								kindName: string;
								/** @enum {unknown} */
								severity: "urgent" | "warning" | "notice";
								/** @enum {unknown} */
								state: "open" | "acknowledged" | "recovered" | "closed";
								object: {
									kind: ("site" | "account") | null;
									id: string | null;
									name: string;
								};
								sentence: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								openedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								lastAt: string;
								/** @description reports after the first */
								repeats: number;
								acknowledgedAt: string | null;
								acknowledgedByName: string | null;
								mutedUntil: string | null;
								undeliveredAt: string | null;
								endedAt: string | null;
								endedByName: string | null;
								endedReason: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alerts/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							kind: string;
							kindName: string;
							/** @enum {unknown} */
							severity: "urgent" | "warning" | "notice";
							/** @enum {unknown} */
							state: "open" | "acknowledged" | "recovered" | "closed";
							object: {
								kind: ("site" | "account") | null;
								id: string | null;
								name: string;
							};
							sentence: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastAt: string;
							/** @description reports after the first */
							repeats: number;
							acknowledgedAt: string | null;
							acknowledgedByName: string | null;
							mutedUntil: string | null;
							undeliveredAt: string | null;
							endedAt: string | null;
							endedByName: string | null;
							endedReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alerts/{id}/acknowledgement": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							kind: string;
							kindName: string;
							/** @enum {unknown} */
							severity: "urgent" | "warning" | "notice";
							/** @enum {unknown} */
							state: "open" | "acknowledged" | "recovered" | "closed";
							object: {
								kind: ("site" | "account") | null;
								id: string | null;
								name: string;
							};
							sentence: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastAt: string;
							/** @description reports after the first */
							repeats: number;
							acknowledgedAt: string | null;
							acknowledgedByName: string | null;
							mutedUntil: string | null;
							undeliveredAt: string | null;
							endedAt: string | null;
							endedByName: string | null;
							endedReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alerts/{id}/mute": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						until: string | null;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							kind: string;
							kindName: string;
							/** @enum {unknown} */
							severity: "urgent" | "warning" | "notice";
							/** @enum {unknown} */
							state: "open" | "acknowledged" | "recovered" | "closed";
							object: {
								kind: ("site" | "account") | null;
								id: string | null;
								name: string;
							};
							sentence: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastAt: string;
							/** @description reports after the first */
							repeats: number;
							acknowledgedAt: string | null;
							acknowledgedByName: string | null;
							mutedUntil: string | null;
							undeliveredAt: string | null;
							endedAt: string | null;
							endedByName: string | null;
							endedReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alerts/{id}/closure": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							kind: string;
							kindName: string;
							/** @enum {unknown} */
							severity: "urgent" | "warning" | "notice";
							/** @enum {unknown} */
							state: "open" | "acknowledged" | "recovered" | "closed";
							object: {
								kind: ("site" | "account") | null;
								id: string | null;
								name: string;
							};
							sentence: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							lastAt: string;
							/** @description reports after the first */
							repeats: number;
							acknowledgedAt: string | null;
							acknowledgedByName: string | null;
							mutedUntil: string | null;
							undeliveredAt: string | null;
							endedAt: string | null;
							endedByName: string | null;
							endedReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-deliveries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					state?: "waiting" | "sent" | "failed";
					/** @description UUID */
					channelId?: string;
					/** @description UUID */
					alertId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @description UUID */
								channelId: string;
								channelName: string;
								ruleId: string | null;
								step: number;
								/** @enum {unknown} */
								purpose: "alert" | "recovery" | "test";
								alertIds: string[];
								recipients: {
									name: string;
									/** @description masked */
									address: string;
								}[];
								title: string;
								body: string;
								/** @enum {unknown} */
								state: "waiting" | "sent" | "failed";
								tries: number;
								nextAt: string | null;
								failure: {
									code: string;
									sentence: string;
								} | null;
								answer: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								sentAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-deliveries/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							channelId: string;
							channelName: string;
							ruleId: string | null;
							step: number;
							/** @enum {unknown} */
							purpose: "alert" | "recovery" | "test";
							alertIds: string[];
							recipients: {
								name: string;
								/** @description masked */
								address: string;
							}[];
							title: string;
							body: string;
							/** @enum {unknown} */
							state: "waiting" | "sent" | "failed";
							tries: number;
							nextAt: string | null;
							failure: {
								code: string;
								sentence: string;
							} | null;
							answer: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							sentAt: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-rules": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								name: string;
								/** @description empty: all */
								kinds: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
								severities: ("urgent" | "warning" | "notice")[];
								steps: {
									/** @description after the step before, without acknowledgement */
									afterMinutes: number;
									to: ({
										/** @enum {string} */
										kind: "person";
										personId: string;
									} | {
										/** @enum {string} */
										kind: "role";
										/** @enum {unknown} */
										role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
										/** @enum {unknown} */
										where: "office" | "unit";
									} | {
										/** @enum {string} */
										kind: "duty";
									})[];
									/** @description beside the inbox */
									channels: string[];
								}[];
								quiet: {
									/** @description Beijing time */
									from: string;
									/** @description Beijing time */
									to: string;
									except: ("urgent" | "warning" | "notice")[];
								} | null;
								/** @description reports of one unit within so long are one message */
								groupMinutes: number;
								tellsRecovery: boolean;
								isEnabled: boolean;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						name: string;
						/** @description empty: all */
						kinds: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
						severities: ("urgent" | "warning" | "notice")[];
						steps: {
							/** @description after the step before, without acknowledgement */
							afterMinutes: number;
							to: ({
								/** @enum {string} */
								kind: "person";
								personId: string;
							} | {
								/** @enum {string} */
								kind: "role";
								/** @enum {unknown} */
								role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
								/** @enum {unknown} */
								where: "office" | "unit";
							} | {
								/** @enum {string} */
								kind: "duty";
							})[];
							/** @description beside the inbox */
							channels: string[];
						}[];
						quiet: {
							/** @description Beijing time */
							from: string;
							/** @description Beijing time */
							to: string;
							except: ("urgent" | "warning" | "notice")[];
						} | null;
						/** @description reports of one unit within so long are one message */
						groupMinutes: number;
						tellsRecovery: boolean;
						isEnabled: boolean;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @description empty: all */
							kinds: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
							severities: ("urgent" | "warning" | "notice")[];
							steps: {
								/** @description after the step before, without acknowledgement */
								afterMinutes: number;
								to: ({
									/** @enum {string} */
									kind: "person";
									personId: string;
								} | {
									/** @enum {string} */
									kind: "role";
									/** @enum {unknown} */
									role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
									/** @enum {unknown} */
									where: "office" | "unit";
								} | {
									/** @enum {string} */
									kind: "duty";
								})[];
								/** @description beside the inbox */
								channels: string[];
							}[];
							quiet: {
								/** @description Beijing time */
								from: string;
								/** @description Beijing time */
								to: string;
								except: ("urgent" | "warning" | "notice")[];
							} | null;
							/** @description reports of one unit within so long are one message */
							groupMinutes: number;
							tellsRecovery: boolean;
							isEnabled: boolean;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-rules/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @description empty: all */
							kinds: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
							severities: ("urgent" | "warning" | "notice")[];
							steps: {
								/** @description after the step before, without acknowledgement */
								afterMinutes: number;
								to: ({
									/** @enum {string} */
									kind: "person";
									personId: string;
								} | {
									/** @enum {string} */
									kind: "role";
									/** @enum {unknown} */
									role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
									/** @enum {unknown} */
									where: "office" | "unit";
								} | {
									/** @enum {string} */
									kind: "duty";
								})[];
								/** @description beside the inbox */
								channels: string[];
							}[];
							quiet: {
								/** @description Beijing time */
								from: string;
								/** @description Beijing time */
								to: string;
								except: ("urgent" | "warning" | "notice")[];
							} | null;
							/** @description reports of one unit within so long are one message */
							groupMinutes: number;
							tellsRecovery: boolean;
							isEnabled: boolean;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name?: string;
						/** @description empty: all */
						kinds?: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
						severities?: ("urgent" | "warning" | "notice")[];
						steps?: {
							/** @description after the step before, without acknowledgement */
							afterMinutes: number;
							to: ({
								/** @enum {string} */
								kind: "person";
								personId: string;
							} | {
								/** @enum {string} */
								kind: "role";
								/** @enum {unknown} */
								role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
								/** @enum {unknown} */
								where: "office" | "unit";
							} | {
								/** @enum {string} */
								kind: "duty";
							})[];
							/** @description beside the inbox */
							channels: string[];
						}[];
						quiet?: {
							/** @description Beijing time */
							from: string;
							/** @description Beijing time */
							to: string;
							except: ("urgent" | "warning" | "notice")[];
						} | null;
						/** @description reports of one unit within so long are one message */
						groupMinutes?: number;
						tellsRecovery?: boolean;
						isEnabled?: boolean;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							name: string;
							/** @description empty: all */
							kinds: ("down" | "up" | "long-outage" | "early-warning" | "veto-line" | "certificate" | "our-side" | "clock" | "watcher-gone" | "worker-gone" | "routine-failed" | "channel-failed" | "reminder" | "due-soon" | "stale" | "could-not-look" | "back-dated" | "serious-text" | "tampering" | "page-changed" | "foreign-domain" | "bulletin-copy" | "credential-refused" | "question-due" | "filing-due")[];
							severities: ("urgent" | "warning" | "notice")[];
							steps: {
								/** @description after the step before, without acknowledgement */
								afterMinutes: number;
								to: ({
									/** @enum {string} */
									kind: "person";
									personId: string;
								} | {
									/** @enum {string} */
									kind: "role";
									/** @enum {unknown} */
									role: "system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader";
									/** @enum {unknown} */
									where: "office" | "unit";
								} | {
									/** @enum {string} */
									kind: "duty";
								})[];
								/** @description beside the inbox */
								channels: string[];
							}[];
							quiet: {
								/** @description Beijing time */
								from: string;
								/** @description Beijing time */
								to: string;
								except: ("urgent" | "warning" | "notice")[];
							} | null;
							/** @description reports of one unit within so long are one message */
							groupMinutes: number;
							tellsRecovery: boolean;
							isEnabled: boolean;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-channels": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								/** @enum {unknown} */
								kind: "mail" | "dingtalk" | "wecom" | "feishu" | "webhook" | "sms";
								name: string;
								settings: {
									[key: string]: unknown;
								};
								/** @description may reach addresses that are not public */
								allowsPrivate: boolean;
								isEnabled: boolean;
								/** @description names of the secrets that are set */
								secretNames: string[];
								origin: string | null;
								lastSentAt: string | null;
								lastFailedAt: string | null;
								lastFailure: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						/** @enum {unknown} */
						kind: "mail" | "dingtalk" | "wecom" | "feishu" | "webhook" | "sms";
						name: string;
						settings: {
							[key: string]: unknown;
						};
						/** @description may reach addresses that are not public */
						allowsPrivate: boolean;
						isEnabled: boolean;
						/** @description sealed; never shown again */
						secrets: {
							[key: string]: unknown;
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							kind: "mail" | "dingtalk" | "wecom" | "feishu" | "webhook" | "sms";
							name: string;
							settings: {
								[key: string]: unknown;
							};
							/** @description may reach addresses that are not public */
							allowsPrivate: boolean;
							isEnabled: boolean;
							/** @description names of the secrets that are set */
							secretNames: string[];
							origin: string | null;
							lastSentAt: string | null;
							lastFailedAt: string | null;
							lastFailure: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-channels/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							kind: "mail" | "dingtalk" | "wecom" | "feishu" | "webhook" | "sms";
							name: string;
							settings: {
								[key: string]: unknown;
							};
							/** @description may reach addresses that are not public */
							allowsPrivate: boolean;
							isEnabled: boolean;
							/** @description names of the secrets that are set */
							secretNames: string[];
							origin: string | null;
							lastSentAt: string | null;
							lastFailedAt: string | null;
							lastFailure: string | null;
							version: number;
						};
					};
				};
			};
		};
		put: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						name?: string;
						settings?: {
							[key: string]: unknown;
						};
						/** @description may reach addresses that are not public */
						allowsPrivate?: boolean;
						isEnabled?: boolean;
						/** @description sealed; never shown again */
						secrets?: {
							[key: string]: unknown;
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @enum {unknown} */
							kind: "mail" | "dingtalk" | "wecom" | "feishu" | "webhook" | "sms";
							name: string;
							settings: {
								[key: string]: unknown;
							};
							/** @description may reach addresses that are not public */
							allowsPrivate: boolean;
							isEnabled: boolean;
							/** @description names of the secrets that are set */
							secretNames: string[];
							origin: string | null;
							lastSentAt: string | null;
							lastFailedAt: string | null;
							lastFailure: string | null;
							version: number;
						};
					};
				};
			};
		};
		post?: never;
		delete: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/alert-channels/{id}/test": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						to: string | null;
					};
				};
			};
			responses: {
				202: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							/** @description UUID */
							channelId: string;
							channelName: string;
							ruleId: string | null;
							step: number;
							/** @enum {unknown} */
							purpose: "alert" | "recovery" | "test";
							alertIds: string[];
							recipients: {
								name: string;
								/** @description masked */
								address: string;
							}[];
							title: string;
							body: string;
							/** @enum {unknown} */
							state: "waiting" | "sent" | "failed";
							tries: number;
							nextAt: string | null;
							failure: {
								code: string;
								sentence: string;
							} | null;
							answer: string | null;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							sentAt: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/inbox": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					isUnread?: boolean;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								title: string;
								body: string;
								/** @enum {unknown} */
								severity: "urgent" | "warning" | "notice";
								alertIds: string[];
								/**
								 * Format: date-time
								 * @description UTC
								 */
								madeAt: string;
								readAt: string | null;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/session/inbox/{id}/reading": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							title: string;
							body: string;
							/** @enum {unknown} */
							severity: "urgent" | "warning" | "notice";
							alertIds: string[];
							/**
							 * Format: date-time
							 * @description UTC
							 */
							madeAt: string;
							readAt: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-rotas/preview": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						plan: {
							/**
							 * Format: date
							 * @description Beijing date, included
							 */
							from: string;
							/**
							 * Format: date
							 * @description Beijing date, included
							 */
							to: string;
							shifts: {
								name: string;
								/** @description Beijing time */
								starts: string;
								/** @description Beijing time; not later than the start: on the next day */
								ends: string;
								/**
								 * @description on which days there is such a shift
								 * @enum {unknown}
								 */
								days: "all" | "working" | "off";
								/** @description in the order of their turns */
								people: string[];
								/** @description how many have it at a time */
								together: number;
							}[];
							away: {
								personId: string;
								/**
								 * Format: date
								 * @description Beijing date, included
								 */
								from: string;
								/**
								 * Format: date
								 * @description Beijing date, included
								 */
								to: string;
							}[];
						};
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							shifts: {
								day: string;
								name: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								startsAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
								/** @description UUID */
								personId: string;
								personName: string;
							}[];
							counts: {
								/** @description UUID */
								personId: string;
								personName: string;
								shifts: number;
							}[];
							warnings: string[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-rotas": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						plan: {
							/**
							 * Format: date
							 * @description Beijing date, included
							 */
							from: string;
							/**
							 * Format: date
							 * @description Beijing date, included
							 */
							to: string;
							shifts: {
								name: string;
								/** @description Beijing time */
								starts: string;
								/** @description Beijing time; not later than the start: on the next day */
								ends: string;
								/**
								 * @description on which days there is such a shift
								 * @enum {unknown}
								 */
								days: "all" | "working" | "off";
								/** @description in the order of their turns */
								people: string[];
								/** @description how many have it at a time */
								together: number;
							}[];
							away: {
								personId: string;
								/**
								 * Format: date
								 * @description Beijing date, included
								 */
								from: string;
								/**
								 * Format: date
								 * @description Beijing date, included
								 */
								to: string;
							}[];
						};
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							made: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-people": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description UUID */
					organisationId: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								name: string;
								/** @description UUID */
								organisationId: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description Beijing date, included */
					from: string;
					/** @description Beijing date, included */
					to: string;
					/** @description UUID */
					organisationId?: string;
					/** @description UUID */
					personId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								day: string;
								name: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								startsAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
								/** @description UUID */
								personId: string;
								personName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							day: string;
							name: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							startsAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							endsAt: string;
							/** @description UUID */
							personId: string;
							personName: string;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts/{id}/changes": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @enum {unknown} */
								kind: "replaced" | "swapped" | "removed";
								fromName: string;
								toName: string | null;
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts/{id}/replacement": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						personId: string;
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							day: string;
							name: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							startsAt: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							endsAt: string;
							/** @description UUID */
							personId: string;
							personName: string;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts/{id}/swap": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						withId: string;
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								day: string;
								name: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								startsAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								endsAt: string;
								/** @description UUID */
								personId: string;
								personName: string;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/duty-shifts/{id}/removal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/hand-overs": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					organisationId?: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								shiftId: string | null;
								/** @enum {unknown} */
								state: "open" | "handed" | "taken";
								/**
								 * Format: date-time
								 * @description UTC
								 */
								openedAt: string;
								fromName: string;
								summary: string;
								handedAt: string | null;
								takenAt: string | null;
								takenByName: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						shiftId?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							shiftId: string | null;
							/** @enum {unknown} */
							state: "open" | "handed" | "taken";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							fromName: string;
							summary: string;
							handedAt: string | null;
							takenAt: string | null;
							takenByName: string | null;
							version: number;
							entries: {
								number: number;
								/** @enum {unknown} */
								kind: "note" | "open-alert";
								text: string;
								alertId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/hand-overs/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							shiftId: string | null;
							/** @enum {unknown} */
							state: "open" | "handed" | "taken";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							fromName: string;
							summary: string;
							handedAt: string | null;
							takenAt: string | null;
							takenByName: string | null;
							version: number;
							entries: {
								number: number;
								/** @enum {unknown} */
								kind: "note" | "open-alert";
								text: string;
								alertId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/hand-overs/{id}/entries": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						text: string;
						alertId?: string | null;
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							shiftId: string | null;
							/** @enum {unknown} */
							state: "open" | "handed" | "taken";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							fromName: string;
							summary: string;
							handedAt: string | null;
							takenAt: string | null;
							takenByName: string | null;
							version: number;
							entries: {
								number: number;
								/** @enum {unknown} */
								kind: "note" | "open-alert";
								text: string;
								alertId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/hand-overs/{id}/handing": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						summary: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							shiftId: string | null;
							/** @enum {unknown} */
							state: "open" | "handed" | "taken";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							fromName: string;
							summary: string;
							handedAt: string | null;
							takenAt: string | null;
							takenByName: string | null;
							version: number;
							entries: {
								number: number;
								/** @enum {unknown} */
								kind: "note" | "open-alert";
								text: string;
								alertId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/hand-overs/{id}/taking": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							shiftId: string | null;
							/** @enum {unknown} */
							state: "open" | "handed" | "taken";
							/**
							 * Format: date-time
							 * @description UTC
							 */
							openedAt: string;
							fromName: string;
							summary: string;
							handedAt: string | null;
							takenAt: string | null;
							takenByName: string | null;
							version: number;
							entries: {
								number: number;
								/** @enum {unknown} */
								kind: "note" | "open-alert";
								text: string;
								alertId: string | null;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								at: string;
								byName: string;
							}[];
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/readings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
					/** @description UUID */
					organisationId?: string;
					/** @description UUID */
					siteId?: string;
					/** @description UUID */
					accountId?: string;
					outcome?: "normal" | "problem" | "unreadable";
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								/** @description UUID */
								organisationId: string;
								siteId: string | null;
								accountId: string | null;
								objectName: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								readAt: string;
								readByName: string;
								/** @enum {unknown} */
								outcome: "normal" | "problem" | "unreadable";
								seen: string;
								links: ({
									/** @enum {unknown} */
									kind: "finding" | "alert" | "order";
									/** @description UUID */
									id: string;
								} | {
									/** @enum {string} */
									kind: "url";
									id: string;
								})[];
								withdrawnAt: string | null;
								withdrawReason: string | null;
								version: number;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						/** @description UUID */
						organisationId: string;
						siteId?: string | null;
						accountId?: string | null;
						readAt?: string | null;
						/** @enum {unknown} */
						outcome: "normal" | "problem" | "unreadable";
						seen?: string;
						links?: ({
							/** @enum {unknown} */
							kind: "finding" | "alert" | "order";
							/** @description UUID */
							id: string;
						} | {
							/** @enum {string} */
							kind: "url";
							id: string;
						})[];
					};
				};
			};
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							objectName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							readAt: string;
							readByName: string;
							/** @enum {unknown} */
							outcome: "normal" | "problem" | "unreadable";
							seen: string;
							links: ({
								/** @enum {unknown} */
								kind: "finding" | "alert" | "order";
								/** @description UUID */
								id: string;
							} | {
								/** @enum {string} */
								kind: "url";
								id: string;
							})[];
							withdrawnAt: string | null;
							withdrawReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/readings/{id}": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							objectName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							readAt: string;
							readByName: string;
							/** @enum {unknown} */
							outcome: "normal" | "problem" | "unreadable";
							seen: string;
							links: ({
								/** @enum {unknown} */
								kind: "finding" | "alert" | "order";
								/** @description UUID */
								id: string;
							} | {
								/** @enum {string} */
								kind: "url";
								id: string;
							})[];
							withdrawnAt: string | null;
							withdrawReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/readings/{id}/withdrawal": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody: {
				content: {
					"application/json": {
						reason: string;
					};
				};
			};
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description UUID */
							organisationId: string;
							siteId: string | null;
							accountId: string | null;
							objectName: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							readAt: string;
							readByName: string;
							/** @enum {unknown} */
							outcome: "normal" | "problem" | "unreadable";
							seen: string;
							links: ({
								/** @enum {unknown} */
								kind: "finding" | "alert" | "order";
								/** @description UUID */
								id: string;
							} | {
								/** @enum {string} */
								kind: "url";
								id: string;
							})[];
							withdrawnAt: string | null;
							withdrawReason: string | null;
							version: number;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/exports/readings": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query: {
					/** @description UUID */
					organisationId: string;
					/** @description 2026-11 */
					month: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/rounds/{id}/events": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description as Last-Event-ID */
					after?: number;
				};
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description text/event-stream: events `round` and `object`, ids in the order of changes */
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": string;
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/jobs": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: never;
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							kinds: {
								kind: string;
								waiting: number;
								running: number;
								failed: number;
								done: number;
								oldestWaitingAt: string | null;
							}[];
							workers: {
								/** @description UUID */
								id: string;
								machine: string;
								place: string | null;
								kinds: string[];
								software: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								startedAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								seenAt: string;
								/** @description seen within the last minute and not stopped */
								isAlive: boolean;
								/** @description that it has now */
								jobs: number;
							}[];
							duties: {
								name: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								nextAt: string;
								lastAt: string | null;
								failure: string | null;
							}[];
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/jobs/failures": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get: {
			parameters: {
				query?: {
					/** @description next of the page before */
					after?: string;
					limit?: number;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				200: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							items: {
								/** @description UUID */
								id: string;
								kind: string;
								input: {
									[key: string]: unknown;
								};
								code: string;
								reason: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								sentAt: string;
								/**
								 * Format: date-time
								 * @description UTC
								 */
								failedAt: string;
							}[];
							next: string | null;
						};
					};
				};
			};
		};
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/jobs/{id}/retry": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query?: never;
				header?: never;
				path: {
					/** @description UUID */
					id: string;
				};
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				/** @description no content */
				204: {
					headers: {
						[name: string]: unknown;
					};
					content?: never;
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	"/api/v1/files": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post: {
			parameters: {
				query: {
					/** @description as the uploader calls it; its ending says nothing */
					name: string;
				};
				header?: never;
				path?: never;
				cookie?: never;
			};
			requestBody?: never;
			responses: {
				201: {
					headers: {
						[name: string]: unknown;
					};
					content: {
						"application/json": {
							/** @description UUID */
							id: string;
							/** @description one visible line, with the ending of what the bytes are */
							name: string;
							/** @description told by the bytes */
							mediaType: string;
							/** @description bytes */
							size: number;
							sha256: string;
							/**
							 * Format: date-time
							 * @description UTC
							 */
							uploadedAt: string;
							uploadedByName: string;
						};
					};
				};
			};
		};
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
}
export type webhooks = Record<string, never>;
export interface components {
	schemas: {
		/** Problem */
		"def-0": {
			type: string;
			title: string;
			status: number;
			detail: string;
			code: string;
			requestId: string;
		};
	};
	responses: never;
	parameters: never;
	requestBodies: never;
	headers: never;
	pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
